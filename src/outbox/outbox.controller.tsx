import { Body, Controller, Delete, Get, Post, Query } from '@nestjs/common';
import { outboxHref } from '../../views/outbox/outbox-paths.js';
import { OutboxPage } from '../../views/outbox/outbox-page.js';
import { SuppressedPage } from '../../views/outbox/suppressed-page.js';
import type { FormState } from '../../views/ui/form-state.js';
import { emptyForm } from '../../views/ui/form-state.js';
import { Allow, committee } from '../accounts/policy.js';
import { Refused } from '../core/errors/refusals.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { Outbox } from '../core/mail/outbox.service.js';
import { LiftForm, SendingForm } from './outbox.forms.js';
import { OutboxList } from './outbox-list.service.js';
import { outboxFilterOf } from './queries.js';

/** What is to be sent, what was, and what could not be. */
@Controller('outbox')
@Allow(committee)
export class OutboxController {
  constructor(
    private readonly outbox: Outbox,
    private readonly list: OutboxList,
    private readonly submissions: Submissions,
  ) {}

  @Get()
  all(@Query() query: Record<string, unknown>) {
    return this.listPage(query, emptyForm);
  }

  @Post('sendings')
  send(@Query() query: Record<string, unknown>, @Body() body: unknown) {
    const filter = outboxFilterOf(query);
    return this.submissions.submit(SendingForm, body, {
      work: async ({ all, mail, listedAt }) => {
        if (all !== 'yes' && mail.length === 0) throw new Refused('mail.nothing-chosen');
        return this.outbox.send(all === 'yes' ? await this.list.drafts(filter.q, listedAt) : mail);
      },
      then: (count) => seeOther(outboxHref(filter, {}), 'mail.done.queued', { count }),
      again: (form) => this.listPage(query, form),
    });
  }

  @Get('suppressed')
  async suppressed() {
    return page(<SuppressedPage addresses={await this.list.suppressed()} />);
  }

  @Delete('suppressed')
  lift(@Body() body: unknown) {
    return this.submissions.submit(LiftForm, body, {
      work: ({ address }) => this.outbox.lift(address),
      then: (_, { address }) => seeOther('/outbox/suppressed', 'mail.done.lifted', { address }),
    });
  }

  private async listPage(query: Record<string, unknown>, form: FormState) {
    return page(<OutboxPage view={await this.list.of(outboxFilterOf(query))} form={form} />);
  }
}
