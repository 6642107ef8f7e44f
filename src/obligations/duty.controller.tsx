import { Body, Controller, Get, Post } from '@nestjs/common';
import { DutyPage } from '../../views/obligations/duty-page.js';
import type { DutyForms } from '../../views/obligations/duty-page.js';
import { dutyPath } from '../../views/obligations/duty-paths.js';
import { PaperReceiptPage } from '../../views/obligations/paper-receipt-page.js';
import { agency, Allow, committee, district, either, Me } from '../accounts/policy.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { TakesFiles } from '../core/files/takes-files.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { formatDay } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { DutyKey } from './duties.service.js';
import { AtDuty } from './duty-param.js';
import { DutyViews } from './duty-views.service.js';
import { ExtensionForm, PaperForm, paperLimits } from './obligations.forms.js';
import { Papers } from './papers.service.js';

/** One unit's share of an obligation: what it says, what was handed in, what became of it. */
@Controller('obligations/:obligation/units/:unit')
@Allow(either(committee, district, agency))
export class DutyController {
  constructor(
    private readonly views: DutyViews,
    private readonly papers: Papers,
    private readonly submissions: Submissions,
  ) {}

  @Get()
  show(@Me() me: SignedIn, @AtDuty() key: DutyKey) {
    return this.dutyPage(me, key, {});
  }

  @Get('receipt')
  async receipt(@Me() me: SignedIn, @AtDuty() key: DutyKey) {
    return page(<PaperReceiptPage view={await this.views.one(me, key)} />);
  }

  @Post('papers')
  @TakesFiles(paperLimits)
  handIn(@Me() me: SignedIn, @AtDuty() key: DutyKey, @Body() body: unknown) {
    return this.submissions.submit(PaperForm, body, {
      work: (form) => this.papers.handIn(me, key, form),
      then: ({ number }) => seeOther(`${dutyPath(key)}/receipt`, 'obligations.done.handed-in', { number }),
      again: (paper) => this.dutyPage(me, key, { paper }),
    });
  }

  @Post('extensions')
  @Allow(committee)
  extend(@Me() me: SignedIn, @AtDuty() key: DutyKey, @Body() body: unknown) {
    return this.submissions.submit(ExtensionForm, body, {
      work: (form) => this.papers.extend(key, form),
      then: ({ until }) =>
        seeOther(dutyPath(key), 'obligations.done.extended', { day: formatDay(until as Day) }),
      again: (extension) => this.dutyPage(me, key, { extension }),
    });
  }

  private async dutyPage(me: SignedIn, key: { obligationSlug: string; unitSlug: string }, forms: DutyForms) {
    return page(<DutyPage view={await this.views.one(me, key)} forms={forms} />);
  }
}
