import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../core/database/database.js';
import { Refused } from '../../core/errors/refusals.js';
import { foldForSameness } from '../../core/vietnamese/fold.js';
import { Events } from '../../programme/events.service.js';
import { valuesIn } from '../draft/item-values.js';
import { ScheduleItems } from '../draft/items.service.js';
import { Rooms } from '../draft/rooms.service.js';
import { DiscussionGroups } from '../groups/groups.service.js';
import type { ScheduleItem } from '../schedule.entity.js';
import { itemsOf, templateFor } from './templates.js';
import type { Template } from './templates.js';

const usualGroups = 6;

/** Begins a draft with what is usual at an event of its kind. */
@Injectable()
export class Beginnings {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly items: ScheduleItems,
    private readonly rooms: Rooms,
    private readonly groups: DiscussionGroups,
  ) {}

  /** Only where nothing stands yet; rooms and groups that are there stay. */
  begin(eventSlug: string): Promise<ScheduleItem[]> {
    return this.database.transaction('schedule.begin', async (transaction) => {
      transaction.about('event', eventSlug, ['schedule']);
      const event = await this.events.get(eventSlug);
      const template = templateFor(event.kind);
      if (!template) throw new Refused('schedule.template.none');
      if ((await this.items.of(eventSlug)).length > 0) throw new Refused('schedule.template.not-empty');
      if (template.entries.some((entry) => entry['each-room']))
        await this.groups.make(eventSlug, usualGroups);
      await this.addRooms(eventSlug, template);
      const filling = {
        ...{ rooms: await this.rooms.of(eventSlug), groups: await this.groups.of(eventSlug) },
        ...{ chair: event.chair, host: event.host, newId: randomUUID },
      };
      return this.items.addAll(eventSlug, 'schedule.begin', itemsOf(template, filling).map(valuesIn));
    });
  }

  private async addRooms(eventSlug: string, template: Template): Promise<void> {
    const known = new Set((await this.rooms.of(eventSlug)).map(({ name }) => foldForSameness(name)));
    for (const { name } of template.rooms.filter((room) => !known.has(foldForSameness(room.name))))
      await this.rooms.add(eventSlug, { name, capacity: '', version: 0 });
  }
}
