import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { Allow, committee } from '../accounts/policy.js';
import { withTypedDays } from '../core/forms/day-answers.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { formatDay } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import { eventAnswers } from '../programme/event-answers.js';
import type { Event } from '../programme/event.entity.js';
import { Events } from '../programme/events.service.js';
import type { FormState } from '../../views/ui/form-state.js';
import { EventFormPage } from '../../views/setup/event-form-page.js';
import { EventsPage } from '../../views/setup/events-page.js';
import { takesProposals } from '../programme/event-kinds.js';
import { EventLists } from './event-lists.service.js';
import { eventDays, EventForm, eventValues } from './event.forms.js';

@Controller('setup/events')
@Allow(committee)
export class EventsController {
  constructor(
    private readonly submissions: Submissions,
    private readonly events: Events,
    private readonly lists: EventLists,
  ) {}

  @Get()
  async list() {
    return page(<EventsPage events={await this.lists.list()} />);
  }

  @Get(':slug')
  async show(@Param('slug', KeyPipe) slug: string) {
    return this.formPage(slug, { values: eventAnswers(await this.events.get(slug)), errors: [] });
  }

  @Put(':slug')
  edit(@Param('slug', KeyPipe) slug: string, @Body() body: unknown) {
    return this.submissions.submit(EventForm, body, {
      work: (form) => this.events.edit(slug, form.version, eventValues(form)),
      then: saved,
      again: (form) => this.formPage(slug, form),
    });
  }

  private async formPage(slug: string, form: FormState) {
    const event = await this.events.get(slug);
    const about = {
      slug,
      bodies: await this.lists.possibleBodies(slug),
      hasDeadline: !takesProposals(event),
    };
    return page(<EventFormPage {...about} form={withTypedDays(form, eventDays)} />);
  }
}

function saved({ name, closesOn }: Event) {
  if (closesOn === null) return seeOther('/setup/events', 'programme.setup.event.saved', { name });
  const day = formatDay(closesOn as Day);
  return seeOther('/setup/events', 'programme.setup.event.saved-closes', { name, day });
}
