import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ConsentSetupPage } from '../../views/consents/setup-page.js';
import type { FormState } from '../../views/ui/form-state.js';
import { Allow, committee } from '../accounts/policy.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { Events } from '../programme/events.service.js';
import { ConsentSettings, mustAsk } from './consent-settings.service.js';
import { ConsentSettingForm } from './consents.forms.js';

/** What the committee lets an event ask. */
@Controller('setup/consents')
@Allow(committee)
export class ConsentSetupController {
  constructor(
    private readonly events: Events,
    private readonly settings: ConsentSettings,
    private readonly submissions: Submissions,
  ) {}

  @Get(':event')
  async show(@Param('event', KeyPipe) slug: string) {
    return this.page(slug, { values: await this.settings.values(slug), errors: [] });
  }

  @Put(':event')
  save(@Param('event', KeyPipe) slug: string, @Body() body: unknown) {
    return this.submissions.submit(ConsentSettingForm, body, {
      work: async (form) =>
        this.settings.choose(await this.events.get(slug), form, {
          asksForConsent: form.asksForConsent === 'yes',
          asksForCommitment: form.asksForCommitment === 'yes',
        }),
      then: () => seeOther(`/setup/consents/${slug}`, 'consents.done.setting'),
      again: (form) => this.page(slug, form),
    });
  }

  private async page(slug: string, form: FormState) {
    const event = await this.events.get(slug);
    return page(<ConsentSetupPage event={event} alwaysAsks={mustAsk(event)} form={form} />);
  }
}
