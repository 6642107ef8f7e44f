import { Body, Controller, Param, Post } from '@nestjs/common';
import { DutyPage } from '../../views/obligations/duty-page.js';
import type { DutyForms } from '../../views/obligations/duty-page.js';
import { dutyPath } from '../../views/obligations/duty-paths.js';
import { agency, Allow, committee, district, either, Me } from '../accounts/policy.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { HandsOutScan, scanAnswer } from '../core/files/scan-answer.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { plainFileName, withoutEnding } from '../core/files/attachment.js';
import { DutyViews } from './duty-views.service.js';
import { PaperClickForm, ReturnForm } from './obligations.forms.js';
import { Papers } from './papers.service.js';

/** A paper that was handed in: the committee's decision, and its files. */
@Controller()
@Allow(committee)
export class PapersController {
  constructor(
    private readonly papers: Papers,
    private readonly views: DutyViews,
    private readonly submissions: Submissions,
  ) {}

  @Post('papers/:id/acceptance')
  accept(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(PaperClickForm, body, {
      work: ({ version }) => this.papers.accept(id, version),
      then: (paper) => seeOther(dutyPath(paper), 'obligations.done.accepted'),
      again: (click) => this.dutyPage(me, id, { click }),
    });
  }

  @Post('papers/:id/return')
  giveBack(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ReturnForm, body, {
      work: ({ version, reason }) => this.papers.giveBack(id, version, reason),
      then: (paper) => seeOther(dutyPath(paper), 'obligations.done.returned'),
      again: (back) => this.dutyPage(me, id, { back }),
    });
  }

  /** A reading that stays on record is a deed: never a GET. */
  @Post('paper-files/:id/openings')
  @Allow(either(committee, district, agency))
  @HandsOutScan()
  async open(@Me() me: SignedIn, @Param('id', KeyPipe) id: string) {
    const { row, paper, file } = await this.papers.open(me, id);
    const name = plainFileName(`${paper.number.replaceAll('/', '-')} ${withoutEnding(row.name)}`);
    return scanAnswer(row, { name, file });
  }

  private async dutyPage(me: SignedIn, id: string, forms: DutyForms) {
    const { obligationSlug, unitSlug } = await this.papers.get(me, id);
    return page(<DutyPage view={await this.views.one(me, { obligationSlug, unitSlug })} forms={forms} />);
  }
}
