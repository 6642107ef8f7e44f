import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { UnitContactPage } from '../../views/setup/unit-contact-page.js';
import type { FormState } from '../../views/ui/form-state.js';
import { Allow, committee } from '../accounts/policy.js';
import { EditForm } from '../core/forms/base-form.js';
import { Phone, Text } from '../core/forms/rules.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { EmailAddress } from '../core/mail/email-address.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { contactDetails, UnitContacts } from '../programme/unit-contacts.service.js';
import { Units } from '../programme/units.service.js';

class UnitContactForm extends EditForm {
  @Text({ max: 120 })
  name = '';

  @Phone()
  phone = '';

  @EmailAddress()
  email = '';
}

/** Whom the committee writes to and calls at a unit. */
@Controller('setup/units/:slug/contact')
@Allow(committee)
export class UnitContactController {
  constructor(
    private readonly units: Units,
    private readonly contacts: UnitContacts,
    private readonly submissions: Submissions,
  ) {}

  @Get()
  async show(@Param('slug', KeyPipe) slug: string) {
    return this.formPage(slug, { values: contactDetails(await this.contacts.of(slug)), errors: [] });
  }

  @Put()
  save(@Param('slug', KeyPipe) slug: string, @Body() body: unknown) {
    return this.submissions.submit(UnitContactForm, body, {
      work: async ({ version, name, phone, email }) => {
        const unit = await this.units.get(slug);
        return this.contacts.save(unit.slug, version, { name, phone, email });
      },
      then: () => seeOther(`/setup/units/${slug}/contact`, 'programme.contact.saved'),
      again: (form) => this.formPage(slug, form),
    });
  }

  private async formPage(slug: string, form: FormState) {
    return page(<UnitContactPage unit={await this.units.get(slug)} form={form} />);
  }
}
