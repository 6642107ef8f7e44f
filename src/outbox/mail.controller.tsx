import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { MailPage } from '../../views/outbox/mail-page.js';
import type { MailForms } from '../../views/outbox/mail-page.js';
import { mailPath } from '../../views/outbox/outbox-paths.js';
import type { TextKey } from '../../views/text/text.js';
import { Allow, committee } from '../accounts/policy.js';
import { Clock } from '../core/clock/clock.js';
import { InvalidFields } from '../core/errors/refusals.js';
import { ConfirmationForm } from '../core/forms/base-form.js';
import { readDay } from '../core/forms/rules.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import type { Mail } from '../core/mail/mail.entity.js';
import type { OtherWay } from '../core/mail/mail-words.js';
import { Outbox } from '../core/mail/outbox.service.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { dayInVietnam } from '../core/vietnamese/dates.js';
import { MailViews } from './mail-view.service.js';
import { AddressForm, MailClickForm, ToldForm } from './outbox.forms.js';

/** One mail: what it says, what became of it, and what may be done about it. */
@Controller('outbox/:id')
@Allow(committee)
export class MailController {
  constructor(
    private readonly outbox: Outbox,
    private readonly views: MailViews,
    private readonly submissions: Submissions,
    private readonly clock: Clock,
  ) {}

  @Get()
  show(@Param('id', KeyPipe) id: string) {
    return this.mailPage(id, {});
  }

  @Post('sending')
  send(@Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ConfirmationForm, body, {
      work: () => this.outbox.send([id]),
      then: (count) => seeOther(mailPath({ id }), 'mail.done.queued', { count }),
      again: (click) => this.mailPage(id, { click }),
    });
  }

  @Post('repetition')
  sendAgain(@Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.click(id, body, {
      work: (version) => this.outbox.sendAgain(id, version),
      done: 'mail.done.sent-again',
    });
  }

  @Delete()
  discard(@Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.click(id, body, {
      work: (version) => this.outbox.discard(id, version),
      done: 'mail.done.discarded',
    });
  }

  @Put('address')
  readdress(@Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(AddressForm, body, {
      work: ({ version, address: typed }) => this.outbox.readdress(id, version, typed),
      then: (mail) => seeOther(mailPath(mail), 'mail.done.readdressed'),
      again: (address) => this.mailPage(id, { address }),
    });
  }

  @Post('notes')
  note(@Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ToldForm, body, {
      work: (form) => this.outbox.note(id, this.toldIn(form)),
      then: (mail) => seeOther(`${mailPath(mail)}#notes`, 'mail.done.noted'),
      again: (note) => this.mailPage(id, { note }),
    });
  }

  private click(
    id: string,
    body: unknown,
    { work, done }: { work: (version: number) => Promise<Mail>; done: TextKey },
  ) {
    return this.submissions.submit(MailClickForm, body, {
      work: ({ version }) => work(version),
      then: (mail) => seeOther(mailPath(mail), done),
      again: (form) => this.mailPage(id, { click: form }),
    });
  }

  /** Without a day it was today. */
  private toldIn({ way, note, ...form }: ToldForm) {
    const today = dayInVietnam(this.clock.now());
    const on = readDay(form, 'on') ?? today;
    if (on > today) throw new InvalidFields([{ field: 'on', key: 'mail.note.day-to-come' }]);
    return { way: way as OtherWay, on, note };
  }

  private async mailPage(id: string, forms: MailForms) {
    return page(<MailPage view={await this.views.of(id)} forms={forms} />);
  }
}
