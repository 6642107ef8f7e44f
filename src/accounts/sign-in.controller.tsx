import { Body, Controller, Delete, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { FirstPasswordPage } from '../../views/accounts/first-password-page.js';
import { ForgottenPage } from '../../views/accounts/forgotten-page.js';
import { ResumePage } from '../../views/accounts/resume-page.js';
import { SignInPage } from '../../views/accounts/sign-in-page.js';
import { emptyForm } from '../../views/ui/form-state.js';
import type { FormState } from '../../views/ui/form-state.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, SeeOther, seeOther } from '../core/html/page.js';
import type { Page } from '../core/html/page.js';
import { sameSitePath } from '../core/request/same-site-path.js';
import type { Entered } from './entrance.service.js';
import { PasswordResets } from './password-resets.service.js';
import { readKept } from './kept-post.js';
import { Allow, anyone } from './policy.js';
import type { PersonRequest } from './policy.js';
import { SessionCookies } from './session-cookies.js';
import { FirstPasswordForm, ForgottenForm, SignInForm } from './sign-in.forms.js';
import { SignIns } from './sign-ins.service.js';
import { orWait } from './too-soon.js';

const desk = '/desk';
const signInAgain = (form: FormState): Page => page(<SignInPage form={form} />);
const forgottenAgain = (form: FormState): Page => page(<ForgottenPage form={form} />);
const firstPasswordAgain = (form: FormState): Page => page(<FirstPasswordPage form={form} />);

@Controller()
@Allow(anyone)
export class SignInController {
  constructor(
    private readonly submissions: Submissions,
    private readonly signIns: SignIns,
    private readonly resets: PasswordResets,
    private readonly cookies: SessionCookies,
  ) {}

  @Get('sign-in')
  show(@Query('to') to: unknown): Page {
    return page(<SignInPage form={{ ...emptyForm, values: { to: pathOf(to) ?? '' } }} />);
  }

  @Post('sign-in')
  async signIn(
    @Body() body: unknown,
    @Req() request: PersonRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const work = async (form: SignInForm) => {
      await this.cookies.enter(
        await this.signIns.byPassword(form, this.cookies.visitOf(request)),
        request,
        reply,
      );
      return pathOf(form.to) ?? desk;
    };
    const submit = () =>
      this.submissions.submit(SignInForm, body, {
        work,
        then: (location) => seeOther(location),
        again: signInAgain,
        repeatable: true,
      });
    const answer = await orWait(submit, body, { reply, again: signInAgain });
    const kept = readKept((body as SignInForm | undefined)?.kept);
    return answer instanceof SeeOther && kept ? page(<ResumePage {...kept} />) : answer;
  }

  @Get('first-password')
  showFirstPassword(@Query('asked') asked: unknown): Page {
    return page(<FirstPasswordPage form={emptyForm} isAskedFor={asked === 'yes'} />);
  }

  /** The same form sent again finds its code used up, and enters by the password that it has set. */
  @Post('first-password')
  firstPassword(
    @Body() body: unknown,
    @Req() request: PersonRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    let isIn = false;
    const enter = async (entered: Entered) => {
      await this.cookies.enter(entered, request, reply);
      isIn = true;
    };
    const visit = this.cookies.visitOf(request);
    const steps = { then: () => seeOther(desk, 'accounts.password-chosen'), again: firstPasswordAgain };
    const choose = async (form: FirstPasswordForm) => enter(await this.signIns.byCode(form, visit));
    const signIn = async (form: FirstPasswordForm) => enter(await this.signIns.byPassword(form, visit));
    const submit = async () => {
      const answer = await this.submissions.submit(FirstPasswordForm, body, { ...steps, work: choose });
      if (isIn || !(answer instanceof SeeOther)) return answer;
      return this.submissions.submit(FirstPasswordForm, body, { ...steps, work: signIn, repeatable: true });
    };
    return orWait(submit, body, { reply, again: firstPasswordAgain });
  }

  @Get('forgotten-password')
  showForgotten(): Page {
    return forgottenAgain(emptyForm);
  }

  /** The same answer whether there is such an account or not. */
  @Post('forgotten-password')
  forgotten(
    @Body() body: unknown,
    @Req() request: PersonRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const submit = () =>
      this.submissions.submit(ForgottenForm, body, {
        work: ({ login }) => this.resets.ask(login, this.cookies.visitOf(request)),
        then: () => seeOther('/first-password?asked=yes'),
        again: forgottenAgain,
        repeatable: true,
      });
    return orWait(submit, body, { reply, again: forgottenAgain });
  }

  @Delete('session')
  async signOut(
    @Req() request: PersonRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    await this.cookies.leave(request, reply);
    return seeOther('/');
  }
}

function pathOf(text: unknown): string | null {
  return typeof text === 'string' ? sameSitePath(text) : null;
}
