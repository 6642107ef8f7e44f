import { Injectable } from '@nestjs/common';
import { Database } from '../../core/database/database.js';
import { InvalidFields } from '../../core/errors/refusals.js';
import { SeenChanges, stamped } from '../../core/forms/seen.js';
import type { Event } from '../../programme/event.entity.js';
import { Events } from '../../programme/events.service.js';
import { measures } from '../delegate-roles.js';
import type { CompositionForm } from './shape.forms.js';
import type { EventShape } from './event-shape.entity.js';
import { Shapes } from './shapes.service.js';

/** Whether an event counts how its children are made up, and the committee's targets. */
@Injectable()
export class CompositionSetup {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly shapes: Shapes,
    private readonly seen: SeenChanges,
  ) {}

  async open(eventSlug: string): Promise<{ event: Event; values: Record<string, string> }> {
    const event = await this.events.withQuotas(eventSlug);
    const shape = await this.shapes.of(event);
    const targets = measures.map((measure) => [measure, String(shape[measure] ?? '')]);
    const countsComposition = shape.countsComposition ? 'yes' : '';
    const values = { ...(Object.fromEntries(targets) as Record<string, string>), countsComposition };
    return { event, values: stamped(values) };
  }

  async save(eventSlug: string, form: CompositionForm): Promise<void> {
    await this.events.withQuotas(eventSlug);
    if (Number(form.girls) + Number(form.boys) > 100)
      throw new InvalidFields([{ field: 'boys', key: 'delegates.shape.more-than-all' }]);
    const targets = measures.map((measure) => [measure, form[measure] === '' ? null : Number(form[measure])]);
    const countsComposition = form.countsComposition === 'yes';
    const shape = { ...(Object.fromEntries(targets) as Partial<EventShape>), countsComposition };
    const stored = async () => (await this.open(eventSlug)).values;
    await this.seen.change('composition.set', { form, stored }, () => this.set(eventSlug, shape));
  }

  private async set(eventSlug: string, shape: Partial<EventShape>): Promise<void> {
    await this.database.transaction('composition.set', async (transaction) => {
      transaction.about('event', eventSlug, ['countsComposition', ...measures]);
      await this.shapes.set(eventSlug, shape);
    });
  }
}
