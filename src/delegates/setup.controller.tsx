import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { AgesPage } from '../../views/delegates/ages-page.js';
import { QuotasPage } from '../../views/delegates/quotas-page.js';
import type { FormState } from '../../views/ui/form-state.js';
import { Allow, committee } from '../accounts/policy.js';
import { typedValues } from '../core/forms/read-form.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { AgeSetup } from './age-setup.js';
import { packCells } from './quota-cells.js';
import { QuotaSetup } from './quota-setup.js';
import { AgesForm, QuotaCopyForm, QuotaTableForm } from './setup.forms.js';

/** What the committee sets for an event before the districts begin. */
@Controller('setup')
@Allow(committee)
export class DelegateSetupController {
  constructor(
    private readonly quotas: QuotaSetup,
    private readonly ages: AgeSetup,
    private readonly submissions: Submissions,
  ) {}

  @Get('quotas/:event')
  async showQuotas(@Param('event', KeyPipe) event: string) {
    return this.quotasPage(event);
  }

  @Put('quotas/:event')
  setQuotas(@Param('event', KeyPipe) event: string, @Body() body: unknown) {
    return this.submissions.submit(QuotaTableForm, packCells(body), {
      work: (form) => this.quotas.save(event, form),
      then: () => seeOther(`/setup/quotas/${event}`, 'delegates.done.quotas'),
      again: (form) => this.quotasPage(event, { ...form, values: typedValues(body) }),
    });
  }

  @Post('quotas/:event/copies')
  copyQuotas(@Param('event', KeyPipe) event: string, @Body() body: unknown) {
    return this.submissions.submit(QuotaCopyForm, packCells(body), {
      work: (form) => this.quotas.copy(event, form),
      then: () => seeOther(`/setup/quotas/${event}`, 'delegates.done.quotas-copied'),
      again: (form) => this.quotasPage(event, { ...form, values: typedValues(body) }),
    });
  }

  @Get('ages/:event')
  async showAges(@Param('event', KeyPipe) event: string) {
    const { values, ...rest } = await this.ages.open(event);
    return page(<AgesPage {...rest} form={{ values, errors: [] }} />);
  }

  @Put('ages/:event')
  setAges(@Param('event', KeyPipe) event: string, @Body() body: unknown) {
    return this.submissions.submit(AgesForm, body, {
      work: (form) => this.ages.save(event, form),
      then: () => seeOther(`/setup/ages/${event}`, 'delegates.done.ages'),
      again: async (form) => page(<AgesPage event={(await this.ages.open(event)).event} form={form} />),
    });
  }

  /** @param form what was typed; without it, what is stored */
  private async quotasPage(event: string, form?: FormState) {
    const { values, ...table } = await this.quotas.table(event);
    return page(<QuotasPage {...table} form={form ?? { values, errors: [] }} />);
  }
}
