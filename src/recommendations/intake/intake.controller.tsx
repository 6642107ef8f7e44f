import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { IntakeBoardPage } from '../../../views/recommendations/intake-board-page.js';
import { IntakePage } from '../../../views/recommendations/intake-page.js';
import type { IntakeForms } from '../../../views/recommendations/intake-page.js';
import { NewListPage } from '../../../views/recommendations/new-list-page.js';
import { RecommendationFormPage } from '../../../views/recommendations/recommendation-form-page.js';
import { importPath, intakePath } from '../../../views/recommendations/paths.js';
import type { FormState } from '../../../views/ui/form-state.js';
import { emptyForm } from '../../../views/ui/form-state.js';
import { Allow, committee, district, either, Me, recorder } from '../../accounts/policy.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { HandsOutScan, scanAnswer } from '../../core/files/scan-answer.js';
import { TakesFiles } from '../../core/files/takes-files.js';
import { ConfirmationForm } from '../../core/forms/base-form.js';
import { withTypedDays } from '../../core/forms/day-answers.js';
import { Submissions } from '../../core/forms/submissions.js';
import { page, seeOther } from '../../core/html/page.js';
import { listLimits, ListUploadForm } from '../../core/sheets/list-upload.js';
import { KeyPipe } from '../../core/request/key.pipe.js';
import { plainFileName, withoutEnding } from '../../core/files/attachment.js';
import { OfUnit } from './intake-param.js';
import { IntakeViews } from './intake-views.service.js';
import {
  IntakeClickForm,
  IntakeForm,
  intakeFileLimits,
  NoneForm,
  RecommendationForm,
} from './intake.forms.js';
import { intakeAnswers, Intakes } from './intakes.service.js';
import { ListImports } from './list-imports.service.js';
import { Recommendation } from '../recommendation.entity.js';
import { intakeKeyOf } from '../recommendations.policy.js';
import type { IntakeKey } from '../recommendations.policy.js';
import { OwnRecommendations } from './own-recommendations.service.js';

/** What a unit's children ask, from its writing down to its handing in. */
@Controller()
@Allow(either(district, committee, recorder))
export class IntakeController {
  constructor(
    private readonly views: IntakeViews,
    private readonly intakes: Intakes,
    private readonly own: OwnRecommendations,
    private readonly imports: ListImports,
    private readonly submissions: Submissions,
  ) {}

  @Get('events/:event/recommendations')
  @Allow(committee)
  async board(@Param('event', KeyPipe) event: string) {
    return page(<IntakeBoardPage board={await this.views.board(event)} />);
  }

  @Get('events/:event/recommendations/:unit')
  show(@Me() me: SignedIn, @OfUnit() key: IntakeKey) {
    return this.unitPage(me, key, {});
  }

  @Put('events/:event/recommendations/:unit')
  @TakesFiles(intakeFileLimits)
  describe(@Me() me: SignedIn, @OfUnit() key: IntakeKey, @Body() body: unknown) {
    return this.submissions.submit(IntakeForm, body, {
      work: (form) => this.intakes.describe(me, key, form),
      then: () => seeOther(intakePath(key), 'recommendations.done.described'),
      again: (form) => this.unitPage(me, key, { about: withTypedDays(form, ['heldOn']) }),
    });
  }

  @Post('events/:event/recommendations/:unit/submission')
  handIn(@Me() me: SignedIn, @OfUnit() key: IntakeKey, @Body() body: unknown) {
    return this.submissions.submit(IntakeClickForm, body, {
      work: ({ version }) => this.intakes.handIn(me, key, version),
      then: () => seeOther(intakePath(key), 'recommendations.done.handed-in'),
      again: (click) => this.unitPage(me, key, { click }),
    });
  }

  @Post('events/:event/recommendations/:unit/nothing')
  handInNone(@Me() me: SignedIn, @OfUnit() key: IntakeKey, @Body() body: unknown) {
    return this.submissions.submit(NoneForm, body, {
      work: (form) => this.intakes.handInNone(me, key, form),
      then: () => seeOther(intakePath(key), 'recommendations.done.none'),
      again: (none) => this.unitPage(me, key, { none }),
    });
  }

  @Get('events/:event/recommendations/:unit/new')
  fresh(@Me() me: SignedIn, @OfUnit() key: IntakeKey) {
    const values = { version: '0', level: 'province', backing: 'children' };
    return this.formPage(me, key, { values, errors: [] });
  }

  @Post('events/:event/recommendations/:unit/items')
  add(@Me() me: SignedIn, @OfUnit() key: IntakeKey, @Body() body: unknown) {
    return this.submissions.submit(RecommendationForm, body, {
      work: (form) => this.own.add(me, key, form),
      then: () => seeOther(intakePath(key), 'recommendations.done.added'),
      again: (form) => this.formPage(me, key, form),
    });
  }

  @Get('events/:event/recommendations/:unit/imports/new')
  freshList(@Me() me: SignedIn, @OfUnit() key: IntakeKey) {
    return this.listPage(me, key, emptyForm);
  }

  @Post('events/:event/recommendations/:unit/imports')
  @TakesFiles(listLimits)
  beginList(@Me() me: SignedIn, @OfUnit() key: IntakeKey, @Body() body: unknown) {
    return this.submissions.submit(ListUploadForm, body, {
      work: (form) => this.imports.begin(me, key, form),
      then: (id) => seeOther(importPath(id)),
      again: (form) => this.listPage(me, key, form),
    });
  }

  @Get('own-recommendations/:id')
  async edit(@Me() me: SignedIn, @Param('id', KeyPipe) id: string) {
    const row = await this.own.own(me, id);
    return this.formPage(me, row, { values: this.own.answersOf(row), errors: [] });
  }

  @Put('own-recommendations/:id')
  save(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(RecommendationForm, body, {
      work: (form) => this.own.edit(me, id, form),
      then: (row) => seeOther(intakePath(row), 'recommendations.done.saved'),
      again: async (form) => this.formPage(me, await this.own.own(me, id), form),
    });
  }

  @Delete('own-recommendations/:id')
  remove(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ConfirmationForm, body, {
      work: () => this.own.remove(me, id),
      then: (row) => seeOther(intakePath(row), 'recommendations.done.removed'),
    });
  }

  /** A reading that stays on record is a deed: never a GET. */
  @Post('intake-files/:id/openings')
  @HandsOutScan()
  async openFile(@Me() me: SignedIn, @Param('id', KeyPipe) id: string) {
    const { row, file } = await this.intakes.openFile(me, id);
    return scanAnswer(row, { name: plainFileName(withoutEnding(row.name)), file });
  }

  @Delete('intake-files/:id')
  removeFile(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ConfirmationForm, body, {
      work: () => this.intakes.removeFile(me, id),
      then: (intake) => seeOther(intakePath(intake), 'recommendations.done.file-removed'),
    });
  }

  private async unitPage(me: SignedIn, key: IntakeKey, forms: IntakeForms) {
    const view = await this.views.of(me, key);
    const about = forms.about ?? { values: intakeAnswers(view.intake), errors: [] };
    return page(<IntakePage view={view} forms={{ ...forms, about }} />);
  }

  /** Of a new recommendation at a place, or of one that is there. */
  private async formPage(me: SignedIn, at: IntakeKey | Recommendation, form: FormState) {
    const place = await this.views.place(me, intakeKeyOf(at));
    const row = at instanceof Recommendation ? at : null;
    return page(<RecommendationFormPage place={place} row={row} form={form} />);
  }

  private async listPage(me: SignedIn, key: IntakeKey, form: FormState) {
    return page(<NewListPage place={await this.views.place(me, key)} form={form} />);
  }
}
