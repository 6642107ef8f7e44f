import { Body, Controller, Get, Header, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { DutyMatrixPage } from '../../views/obligations/duty-matrix-page.js';
import { OwnDutiesPage } from '../../views/obligations/own-duties-page.js';
import type { FormState } from '../../views/ui/form-state.js';
import { emptyForm } from '../../views/ui/form-state.js';
import { agency, Allow, committee, district, either, Me } from '../accounts/policy.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { attachment } from '../core/files/attachment.js';
import { xlsxType } from '../core/files/media-types.js';
import { ConfirmationForm } from '../core/forms/base-form.js';
import { Submissions } from '../core/forms/submissions.js';
import { Refused } from '../core/errors/refusals.js';
import { page, seeOther } from '../core/html/page.js';
import { DutyExports } from './duty-exports.service.js';
import { DutyViews } from './duty-views.service.js';
import { PaperReminders } from './paper-reminders.service.js';

/** What is owed: each unit its own, the committee everybody's. */
@Controller('obligations')
@Allow(committee)
export class ObligationsController {
  constructor(
    private readonly views: DutyViews,
    private readonly exports: DutyExports,
    private readonly reminders: PaperReminders,
    private readonly submissions: Submissions,
  ) {}

  @Get()
  @Allow(either(committee, district, agency))
  async own(@Me() me: SignedIn) {
    return page(<OwnDutiesPage view={await this.views.own(me)} />);
  }

  @Get('board')
  board() {
    return this.boardPage(emptyForm);
  }

  @Post('reminders')
  remind(@Body() body: unknown) {
    return this.submissions.submit(ConfirmationForm, body, {
      work: async () => {
        const count = await this.reminders.draft();
        if (count === 0) throw new Refused('obligations.reminders.none');
        return count;
      },
      then: (count) => seeOther('/outbox?state=draft', 'obligations.done.drafted', { count }),
      again: (form) => this.boardPage(form),
    });
  }

  @Post('exports')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async export() {
    const { name, bytes } = await this.exports.matrix();
    const about = { type: xlsxType, disposition: attachment(name), length: bytes.length };
    return new StreamableFile(bytes, about);
  }

  private async boardPage(form: FormState) {
    return page(<DutyMatrixPage matrix={await this.views.matrix()} form={form} />);
  }
}
