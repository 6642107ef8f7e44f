import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ListLinePage } from '../../../views/recommendations/list-line-page.js';
import { ListPage } from '../../../views/recommendations/list-page.js';
import { importPath, intakePath } from '../../../views/recommendations/paths.js';
import type { FormState } from '../../../views/ui/form-state.js';
import { emptyForm } from '../../../views/ui/form-state.js';
import { Allow, committee, district, either, Me, recorder } from '../../accounts/policy.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { ConfirmationForm } from '../../core/forms/base-form.js';
import { Missing } from '../../core/errors/refusals.js';
import { Submissions } from '../../core/forms/submissions.js';
import { page, seeOther } from '../../core/html/page.js';
import { KeyPipe } from '../../core/request/key.pipe.js';
import { outcomes } from '../../core/sheets/dry-run.js';
import type { Outcome } from '../../core/sheets/dry-run.js';
import { intakeKeyOf } from '../recommendations.policy.js';
import { IntakeViews } from './intake-views.service.js';
import { ListConversionForm, ListStoringForm, RecommendationForm } from './intake.forms.js';
import { OfLine } from './intake-param.js';
import type { Line } from './intake-param.js';
import { ListImports } from './list-imports.service.js';

/** A list of recommendations on its way: its lines, what is wrong in them, and the last step. */
@Controller('recommendation-imports/:id')
@Allow(either(district, committee, recorder))
export class ListController {
  constructor(
    private readonly imports: ListImports,
    private readonly views: IntakeViews,
    private readonly submissions: Submissions,
  ) {}

  @Get()
  show(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Query('only') only: unknown) {
    return this.listPage(me, id, { only: outcomes.find((outcome) => outcome === only) ?? null });
  }

  @Delete()
  discard(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ConfirmationForm, body, {
      work: () => this.imports.discard(me, id),
      then: (found) => seeOther(intakePath(found), 'imports.done.discarded'),
    });
  }

  @Put('font')
  convert(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ListConversionForm, body, {
      work: (form) => this.imports.convert(me, id, form),
      then: () => seeOther(importPath(id), 'recommendations.done.font'),
      again: (form) => this.listPage(me, id, { form }),
    });
  }

  @Get('rows/:row')
  line(@Me() me: SignedIn, @OfLine() line: Line) {
    return this.linePage(me, line);
  }

  @Put('rows/:row')
  correct(@Me() me: SignedIn, @OfLine() line: Line, @Body() body: unknown) {
    return this.submissions.submit(RecommendationForm, body, {
      work: (form) => this.imports.correct(me, line, form),
      then: () => seeOther(importPath(line.id), 'imports.done.corrected', { row: line.row }),
      again: (form) => this.linePage(me, line, form),
    });
  }

  @Post('storing')
  store(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ListStoringForm, body, {
      work: (form) => this.imports.store(me, id, form),
      then: ({ count, ...key }, { scope }) =>
        seeOther(scope === 'all' ? intakePath(key) : importPath(id), 'recommendations.done.stored', {
          count,
        }),
      again: (form) => this.listPage(me, id, { form }),
    });
  }

  private async listPage(
    me: SignedIn,
    id: string,
    { form = emptyForm, only = null }: { form?: FormState; only?: Outcome | null },
  ) {
    const opened = await this.imports.open(me, id);
    const place = await this.views.place(me, intakeKeyOf(opened.import));
    return page(<ListPage opened={opened} place={place} only={only} form={form} />);
  }

  private async linePage(me: SignedIn, { id, row }: Line, form?: FormState) {
    const opened = await this.imports.open(me, id);
    const line = opened.run.rows.find((one) => one.row === row);
    if (!line) throw new Missing();
    const place = await this.views.place(me, intakeKeyOf(opened.import));
    const shown = form ?? { values: { ...line.body, version: String(opened.import.version) }, errors: [] };
    return page(<ListLinePage opened={opened} line={line} place={place} form={shown} />);
  }
}
