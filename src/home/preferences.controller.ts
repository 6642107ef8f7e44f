import { Body, Controller, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, anyone } from '../accounts/policy.js';
import { InvalidFields, Missing } from '../core/errors/refusals.js';
import { readForm } from '../core/forms/read-form.js';
import type { FormClass } from '../core/forms/read-form.js';
import { seeOther } from '../core/html/page.js';
import type { SeeOther } from '../core/html/page.js';
import { Cookies } from '../core/request/cookies.js';
import { languageCookie } from '../core/request/request-hooks.js';
import { sameSitePath } from '../core/request/same-site-path.js';
import { DemonstrationClock } from './demonstration-clock.service.js';
import { ClockForm, LanguageForm } from './preferences.forms.js';

const year = 365 * 24 * 3600;

/**
 * What visitors set for themselves, and the demonstration's day, which everybody may move: it rules business dates only.
 * Doing either twice is the same as once, also after Back, so no form's key is asked for.
 */
@Controller()
@Allow(anyone)
export class PreferencesController {
  constructor(
    private readonly cookies: Cookies,
    private readonly clock: DemonstrationClock,
  ) {}

  @Post('language')
  language(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): SeeOther {
    const { language, back } = readSound(LanguageForm, body);
    this.cookies.set(reply, { name: languageCookie, value: language, maxAge: year });
    return backTo(back);
  }

  @Post('clock')
  async moveClock(@Body() body: unknown): Promise<SeeOther> {
    if (!this.clock.isOn) throw new Missing();
    const { day, back } = readSound(ClockForm, body);
    await this.clock.move(day);
    return backTo(back);
  }
}

function readSound<F extends object>(Form: FormClass<F>, body: unknown): F {
  const { form, mistakes } = readForm(Form, body);
  if (!form) throw new InvalidFields(mistakes);
  return form;
}

function backTo(path: string): SeeOther {
  return seeOther(sameSitePath(path) ?? '/');
}
