import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { HolidaysPage } from '../../views/obligations/holidays-page.js';
import { ObligationFormPage } from '../../views/obligations/obligation-form-page.js';
import { ObligationListPage } from '../../views/obligations/obligation-list-page.js';
import type { FormState } from '../../views/ui/form-state.js';
import { emptyForm } from '../../views/ui/form-state.js';
import { Allow, committee } from '../accounts/policy.js';
import { InvalidFields } from '../core/errors/refusals.js';
import { ConfirmationForm } from '../core/forms/base-form.js';
import { withTypedDays } from '../core/forms/day-answers.js';
import { readDay } from '../core/forms/rules.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { Holidays } from '../programme/working-days.service.js';
import { HolidayForm, ObligationForm } from './obligations.forms.js';
import { ObligationSettings, settingAnswers } from './obligation-settings.service.js';

/** What the committee follows of the plan, by when, and when no office works. */
@Controller('setup')
@Allow(committee)
export class ObligationSettingsController {
  constructor(
    private readonly settings: ObligationSettings,
    private readonly holidays: Holidays,
    private readonly submissions: Submissions,
  ) {}

  @Get('obligations')
  async list() {
    return page(<ObligationListPage views={await this.settings.all()} />);
  }

  @Get('obligations/:slug')
  async show(@Param('slug', KeyPipe) slug: string) {
    const { setting } = await this.settings.of(slug);
    return this.formPage(slug, { values: settingAnswers(setting), errors: [] });
  }

  @Put('obligations/:slug')
  save(@Param('slug', KeyPipe) slug: string, @Body() body: unknown) {
    return this.submissions.submit(ObligationForm, body, {
      work: (form) => this.settings.save(slug, form.version, valuesIn(form)),
      then: () => seeOther('/setup/obligations', 'obligations.done.set'),
      again: (form) => this.formPage(slug, form),
    });
  }

  @Get('holidays')
  allHolidays() {
    return this.holidaysPage(emptyForm);
  }

  @Post('holidays')
  addHoliday(@Body() body: unknown) {
    return this.submissions.submit(HolidayForm, body, {
      work: (form) => this.holidays.add(dayIn(form), form.name),
      then: ({ name }) => seeOther('/setup/holidays', 'obligations.done.holiday-added', { name }),
      again: (form) => this.holidaysPage(form),
    });
  }

  @Delete('holidays/:day')
  removeHoliday(@Param('day', KeyPipe) day: string, @Body() body: unknown) {
    return this.submissions.submit(ConfirmationForm, body, {
      work: () => this.holidays.remove(day),
      then: () => seeOther('/setup/holidays', 'obligations.done.holiday-removed'),
    });
  }

  private async formPage(slug: string, form: FormState) {
    return page(
      <ObligationFormPage view={await this.settings.of(slug)} form={withTypedDays(form, ['lastDay'])} />,
    );
  }

  private async holidaysPage(form: FormState) {
    return page(<HolidaysPage holidays={await this.holidays.all()} form={withTypedDays(form, ['day'])} />);
  }
}

function valuesIn(form: ObligationForm) {
  const decided = { '': null, yes: true, no: false };
  return {
    isFollowed: decided[form.isFollowed],
    isBinding: decided[form.isBinding],
    lastDay: readDay(form, 'lastDay'),
    ladder: form.ladder.replace(/ /g, ''),
  };
}

function dayIn(form: HolidayForm) {
  const day = readDay(form, 'day');
  if (day === null) throw new InvalidFields([{ field: 'day', key: 'obligations.holiday.day-needed' }]);
  return day;
}
