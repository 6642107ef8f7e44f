import { Body, Controller, Get, Put } from '@nestjs/common';
import { Allow, committee } from '../accounts/policy.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { contactAnswers, Programmes } from '../programme/programmes.service.js';
import { Units } from '../programme/units.service.js';
import { ContactPage } from '../../views/setup/contact-page.js';
import { SetupPage } from '../../views/setup/setup-page.js';
import { ContactForm, contactValues } from './contact.form.js';
import { EventLists } from './event-lists.service.js';

@Controller('setup')
@Allow(committee)
export class SetupController {
  constructor(
    private readonly submissions: Submissions,
    private readonly programmes: Programmes,
    private readonly units: Units,
    private readonly eventLists: EventLists,
  ) {}

  @Get()
  async hub() {
    const { contactPhone } = await this.programmes.needed();
    const units = await this.units.all();
    const events = await this.eventLists.list();
    return page(
      <SetupPage
        unitCount={units.length}
        eventCount={events.length}
        hasContact={contactPhone !== ''}
        events={events.filter(({ provincial }) => provincial)}
      />,
    );
  }

  @Get('contact')
  async contact() {
    const values = contactAnswers(await this.programmes.needed());
    return page(<ContactPage form={{ values, errors: [] }} />);
  }

  @Put('contact')
  editContact(@Body() body: unknown) {
    return this.submissions.submit(ContactForm, body, {
      work: (form) => this.programmes.editContact(form.version, contactValues(form)),
      then: () => seeOther('/setup', 'programme.setup.contact.saved'),
      again: (form) => page(<ContactPage form={form} />),
    });
  }
}
