import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { Allow, committee } from '../accounts/policy.js';
import { withTypedDays } from '../core/forms/day-answers.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { unitAnswers } from '../programme/unit-answers.js';
import { Units } from '../programme/units.service.js';
import type { FormState } from '../../views/ui/form-state.js';
import { UnitFormPage } from '../../views/setup/unit-form-page.js';
import { UnitsPage } from '../../views/setup/units-page.js';
import { UnitLists } from './unit-lists.service.js';
import { unitDays, UnitForm, unitValues } from './unit.forms.js';

@Controller('setup/units')
@Allow(committee)
export class UnitsController {
  constructor(
    private readonly submissions: Submissions,
    private readonly units: Units,
    private readonly lists: UnitLists,
  ) {}

  @Get()
  async list(@Query() query: Record<string, unknown>) {
    return page(<UnitsPage {...await this.lists.list(query)} />);
  }

  @Get('new')
  blank() {
    return this.formPage(null, { values: {}, errors: [] });
  }

  @Post()
  add(@Body() body: unknown) {
    return this.submissions.submit(UnitForm, body, {
      work: (form) => this.units.add(unitValues(form)),
      then: ({ shortName }) => seeOther('/setup/units', 'programme.setup.unit.added', { name: shortName }),
      again: (form) => this.formPage(null, form),
    });
  }

  @Get(':slug')
  async show(@Param('slug', KeyPipe) slug: string) {
    return this.formPage(slug, { values: unitAnswers(await this.units.get(slug)), errors: [] });
  }

  @Put(':slug')
  edit(@Param('slug', KeyPipe) slug: string, @Body() body: unknown) {
    return this.submissions.submit(UnitForm, body, {
      work: (form) => this.units.edit(slug, form.version, unitValues(form)),
      then: ({ shortName }) => seeOther('/setup/units', 'programme.setup.unit.saved', { name: shortName }),
      again: (form) => this.formPage(slug, form),
    });
  }

  private async formPage(slug: string | null, form: FormState) {
    const parents = await this.lists.possibleParents(slug);
    return page(<UnitFormPage slug={slug} form={withTypedDays(form, unitDays)} parents={parents} />);
  }
}
