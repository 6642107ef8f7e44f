import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Allow, committee, Me } from '../accounts/policy.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import type { Page } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { BadgesPage } from '../../views/badges/badges-page.js';
import { PrintedPage } from '../../views/badges/printed-page.js';
import { emptyForm } from '../../views/ui/form-state.js';
import type { FormState } from '../../views/ui/form-state.js';
import { BadgeDesk } from './badge-desk.service.js';
import { BadgeFilter, choiceOf, filterFrom, PrintedFilter, PrintForm } from './badges.forms.js';
import { PrintRuns } from './print-runs.service.js';
import { PrintedBadges } from './printed-badges.service.js';

/** The committee prints an event's badges. */
@Controller('events/:event')
@Allow(committee)
export class BadgesController {
  constructor(
    private readonly desk: BadgeDesk,
    private readonly printed: PrintedBadges,
    private readonly runs: PrintRuns,
    private readonly submissions: Submissions,
  ) {}

  @Get('badges')
  show(@Param('event', KeyPipe) eventSlug: string, @Query() query: unknown): Promise<Page> {
    return this.page(eventSlug, filterFrom(BadgeFilter, query), emptyForm);
  }

  @Get('badges/printed')
  async showPrinted(@Param('event', KeyPipe) eventSlug: string, @Query() query: unknown): Promise<Page> {
    return page(<PrintedPage {...await this.printed.list(eventSlug, filterFrom(PrintedFilter, query))} />);
  }

  @Post('print-runs')
  request(@Me() me: SignedIn, @Param('event', KeyPipe) eventSlug: string, @Body() body: unknown) {
    return this.submissions.submit(PrintForm, body, {
      work: (form) => this.runs.request(me, { eventSlug, backs: form.backs === 'yes', ...choiceOf(form) }),
      then: ({ id, total }) => seeOther(`/print-runs/${id}`, 'badges.requested', { count: total }),
      again: (state) => this.page(eventSlug, filterOf(body), state),
    });
  }

  private async page(eventSlug: string, filter: BadgeFilter, form: FormState): Promise<Page> {
    return page(<BadgesPage {...await this.desk.open(eventSlug, filter)} form={form} />);
  }
}

/** What the list showed when the form was sent. */
function filterOf(body: unknown): BadgeFilter {
  const { role, unit, q, fresh, page: number } = filterFrom(PrintForm, body);
  return Object.assign(new BadgeFilter(), { role, unit, q, fresh, page: number });
}
