import { Body, Controller, Delete, Param, Post, Put } from '@nestjs/common';
import { MatterPage } from '../../../views/recommendations/matter-page.js';
import type { MatterForms } from '../../../views/recommendations/matter-forms.js';
import { matterPath } from '../../../views/recommendations/paths.js';
import { Allow, agency, committee, district, either, Me, recorder } from '../../accounts/policy.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { plainFileName, withoutEnding } from '../../core/files/attachment.js';
import { HandsOutScan, scanAnswer } from '../../core/files/scan-answer.js';
import { TakesFiles } from '../../core/files/takes-files.js';
import { ConfirmationForm } from '../../core/forms/base-form.js';
import { withTypedDays } from '../../core/forms/day-answers.js';
import { Submissions } from '../../core/forms/submissions.js';
import { page, seeOther } from '../../core/html/page.js';
import { KeyPipe } from '../../core/request/key.pipe.js';
import { MoreTimeForm, ProgressForm, ReopenForm, WithdrawForm } from '../following/following.forms.js';
import { Progress } from '../following/progress.service.js';
import { MatterClickForm } from '../gathering/gathering.forms.js';
import { MatterViews } from '../gathering/matter-views.service.js';
import { AnswerFiles } from './answer-files.service.js';
import {
  answerFileLimits,
  AnswerForm,
  CommitmentForm,
  ReturnAnswerForm,
  ShareForm,
  SpokenForm,
} from './answering.forms.js';
import { Answers } from './answers.service.js';
import { Commitments } from './commitments.service.js';
import { Dialogue } from './dialogue.service.js';
import { Publication } from './publication.service.js';

/** What is written, said and promised about one recommendation, and what has become of it. */
@Controller('desk/recommendations/:id')
@Allow(either(committee, agency, district))
export class AnswersController {
  constructor(
    private readonly views: MatterViews,
    private readonly answers: Answers,
    private readonly dialogue: Dialogue,
    private readonly commitments: Commitments,
    private readonly progress: Progress,
    private readonly publication: Publication,
    private readonly submissions: Submissions,
  ) {}

  @Put('answer')
  @TakesFiles(answerFileLimits)
  write(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(AnswerForm, body, {
      work: (form) => this.answers.write(me, id, form),
      then: ({ state }) =>
        seeOther(matterPath(id), state === 'submitted' ? 'answers.done.submitted' : 'answers.done.written'),
      again: (answer) => this.matterPage(me, id, { answer }),
    });
  }

  @Delete('answer/submission')
  takeBack(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(MatterClickForm, body, {
      work: ({ version }) => this.answers.takeBack(me, id, version),
      then: () => seeOther(matterPath(id), 'answers.done.taken-back'),
      again: (click) => this.matterPage(me, id, { click }),
    });
  }

  @Post('answer/approval')
  @Allow(committee)
  approve(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(MatterClickForm, body, {
      work: ({ version }) => this.answers.approve(me, id, version),
      then: () => seeOther(matterPath(id), 'answers.done.approved'),
      again: (click) => this.matterPage(me, id, { click }),
    });
  }

  @Post('answer/return')
  @Allow(committee)
  giveBack(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ReturnAnswerForm, body, {
      work: ({ version, returnReason: reason }) => this.answers.giveBack(me, id, { version, reason }),
      then: () => seeOther(matterPath(id), 'answers.done.returned'),
      again: (back) => this.matterPage(me, id, { back }),
    });
  }

  @Put('share')
  share(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ShareForm, body, {
      work: (form) => this.answers.share(me, id, form),
      then: () => seeOther(matterPath(id), 'answers.done.shared'),
      again: (share) => this.matterPage(me, id, { share }),
    });
  }

  @Put('spoken')
  @Allow(either(committee, recorder))
  record(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(SpokenForm, body, {
      work: (form) => this.dialogue.record(me, id, form),
      then: () => seeOther(matterPath(id), 'answers.done.recorded'),
      again: (spoken) => this.matterPage(me, id, { spoken }),
    });
  }

  @Post('commitments')
  @Allow(either(committee, recorder))
  promise(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(CommitmentForm, body, {
      work: (form) => this.commitments.add(me, id, form),
      then: () => seeOther(matterPath(id), 'answers.done.promised'),
      again: (form) => this.matterPage(me, id, { promise: withTypedDays(form, ['dueOn']) }),
    });
  }

  @Post('progress')
  tell(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ProgressForm, body, {
      work: (form) => this.progress.add(me, id, form),
      then: () => seeOther(matterPath(id), 'answers.done.progress'),
      again: (form) => this.matterPage(me, id, { progress: withTypedDays(form, ['day']) }),
    });
  }

  @Post('extensions')
  @Allow(committee)
  extend(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(MoreTimeForm, body, {
      work: (form) => this.progress.extend(me, id, form),
      then: () => seeOther(matterPath(id), 'answers.done.extended'),
      again: (form) => this.matterPage(me, id, { extension: withTypedDays(form, ['until']) }),
    });
  }

  @Delete('publication')
  @Allow(committee)
  withdraw(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(WithdrawForm, body, {
      work: ({ version, withdrawReason: reason }) => this.publication.withdraw(me, id, { version, reason }),
      then: () => seeOther(matterPath(id), 'answers.done.withdrawn'),
      again: (withdraw) => this.matterPage(me, id, { withdraw }),
    });
  }

  @Post('reopening')
  @Allow(committee)
  reopen(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ReopenForm, body, {
      work: (form) => this.progress.reopen(me, id, form),
      then: () => seeOther(matterPath(id), 'answers.done.reopened'),
      again: (reopen) => this.matterPage(me, id, { reopen }),
    });
  }

  private async matterPage(me: SignedIn, id: string, forms: MatterForms) {
    return page(<MatterPage view={await this.views.of(me, id)} forms={forms} />);
  }
}

/** Entries of progress that are not public yet. */
@Controller('progress-entries/:id')
@Allow(either(committee, agency, district))
export class ProgressController {
  constructor(
    private readonly progress: Progress,
    private readonly submissions: Submissions,
  ) {}

  @Delete()
  remove(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ConfirmationForm, body, {
      work: () => this.progress.remove(me, id),
      then: ({ recommendationId }) => seeOther(matterPath(recommendationId), 'answers.done.progress-removed'),
    });
  }
}

/** Papers that go with answers. */
@Controller('answer-files/:id')
@Allow(either(committee, recorder, agency, district))
export class AnswerFilesController {
  constructor(
    private readonly files: AnswerFiles,
    private readonly submissions: Submissions,
  ) {}

  /** A reading that stays on record is a deed: never a GET. */
  @Post('openings')
  @HandsOutScan()
  async open(@Me() me: SignedIn, @Param('id', KeyPipe) id: string) {
    const { row, file } = await this.files.open(me, id);
    return scanAnswer(row, { name: plainFileName(withoutEnding(row.name)), file });
  }

  @Delete()
  @Allow(either(committee, agency, district))
  remove(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ConfirmationForm, body, {
      work: () => this.files.remove(me, id),
      then: ({ recommendationId }) => seeOther(matterPath(recommendationId), 'answers.done.file-removed'),
    });
  }
}
