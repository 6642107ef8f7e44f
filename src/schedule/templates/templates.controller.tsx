import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { draftPath } from '../../../views/schedule/paths.js';
import { TurnsPage } from '../../../views/schedule/turns-page.js';
import { emptyForm } from '../../../views/ui/form-state.js';
import type { FormState } from '../../../views/ui/form-state.js';
import { Allow, committee } from '../../accounts/policy.js';
import { ConfirmationForm } from '../../core/forms/base-form.js';
import { Submissions } from '../../core/forms/submissions.js';
import { page, seeOther } from '../../core/html/page.js';
import { KeyPipe } from '../../core/request/key.pipe.js';
import { Events } from '../../programme/events.service.js';
import { ScheduleItems } from '../draft/items.service.js';
import { Beginnings } from './beginnings.service.js';
import { Dialogues } from './dialogues.service.js';
import { TurnsForm } from './turns.form.js';

/** What spares the committee from beginning with nothing. */
@Controller()
@Allow(committee)
export class TemplatesController {
  constructor(
    private readonly beginnings: Beginnings,
    private readonly dialogues: Dialogues,
    private readonly items: ScheduleItems,
    private readonly events: Events,
    private readonly submissions: Submissions,
  ) {}

  @Post('events/:event/schedule/beginning')
  begin(@Param('event', KeyPipe) slug: string, @Body() body: unknown) {
    return this.submissions.submit(ConfirmationForm, body, {
      work: () => this.beginnings.begin(slug),
      then: ({ length }) => seeOther(draftPath({ slug }), 'schedule.done.begun', { count: length }),
    });
  }

  @Get('schedule-items/:id/turns')
  turns(@Param('id', KeyPipe) id: string) {
    return this.turnsPage(id, emptyForm);
  }

  @Put('schedule-items/:id/turns')
  setTurns(@Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(TurnsForm, body, {
      work: (form) => this.dialogues.set(id, form),
      then: ({ eventSlug, day, turns }) =>
        seeOther(`${draftPath({ slug: eventSlug }, day)}#item-${id}`, 'schedule.done.turns', {
          count: turns.length,
        }),
      again: (form) => this.turnsPage(id, form),
    });
  }

  private async turnsPage(id: string, form: FormState) {
    const item = await this.items.get(id);
    const event = await this.events.get(item.eventSlug);
    const candidates = await this.dialogues.candidates(event.slug);
    return page(<TurnsPage event={event} item={item} candidates={candidates} form={form} />);
  }
}
