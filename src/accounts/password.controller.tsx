import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PasswordPage } from '../../views/accounts/password-page.js';
import { emptyForm } from '../../views/ui/form-state.js';
import type { FormState } from '../../views/ui/form-state.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import type { Page } from '../core/html/page.js';
import { OwnPassword } from './own-password.service.js';
import { Allow, Me, signedIn } from './policy.js';
import { SessionCookies } from './session-cookies.js';
import { ChangePasswordForm } from './sign-in.forms.js';
import type { SignedIn } from './signed-in.js';
import { orWait } from './too-soon.js';

const passwordAgain = (form: FormState): Page => page(<PasswordPage form={form} />);

@Controller('account/password')
@Allow(signedIn)
export class PasswordController {
  constructor(
    private readonly submissions: Submissions,
    private readonly ownPassword: OwnPassword,
    private readonly cookies: SessionCookies,
  ) {}

  @Get()
  show(): Page {
    return passwordAgain(emptyForm);
  }

  @Post()
  change(@Me() me: SignedIn, @Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    const visit = this.cookies.visitOf(reply.request);
    const work = (form: ChangePasswordForm) => this.ownPassword.change(me, form, visit);
    const then = () => seeOther('/account', 'accounts.password-changed');
    const submit = () =>
      this.submissions.submit(ChangePasswordForm, body, { work, then, again: passwordAgain });
    return orWait(submit, body, { reply, again: passwordAgain });
  }
}
