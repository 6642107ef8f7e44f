import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../core/database/database.js';
import { InvalidFields, Missing, Refused, Stale, refuseMistakes } from '../../core/errors/refusals.js';
import type { FieldMistake } from '../../core/errors/refusals.js';
import { RepresentativeRows } from '../../representatives/representative-rows.service.js';
import { DiscussionGroup, Room, ScheduleItem } from '../schedule.entity.js';
import { inOrder } from '../item.js';
import type { Item, Turn } from '../item.js';
import { mostItems } from '../schedule-words.js';
import type { ItemForm, PlaceForm } from './draft.forms.js';
import { itemAnswers, itemValues, placeAnswers, readPlace, valuesIn, withTurns } from './item-values.js';
import type { ItemValues, Place } from './item-values.js';
import { Steps } from './steps.service.js';

/** The draft of an event's schedule, item by item; nobody but the committee sees it. */
@Injectable()
export class ScheduleItems {
  constructor(
    private readonly database: Database,
    private readonly steps: Steps,
    private readonly leaders: RepresentativeRows,
  ) {}

  async of(eventSlug: string): Promise<ScheduleItem[]> {
    return inOrder(await this.database.find(ScheduleItem, { eventSlug }));
  }

  async get(id: string): Promise<ScheduleItem> {
    const item = await this.database.findOne(ScheduleItem, { id });
    if (!item) throw new Missing();
    return item;
  }

  add(eventSlug: string, form: ItemForm): Promise<ScheduleItem> {
    const { place, mistakes } = readPlace(form);
    return this.steps.during(eventSlug, 'schedule-item.add', async () => {
      await this.refuseUnknown(eventSlug, form, mistakes);
      const [item] = await this.insert(eventSlug, [{ ...itemValues(form, place), turns: [] }]);
      if (!item) throw new Missing();
      return { result: item, changes: [{ id: item.id, before: null }] };
    });
  }

  /** Brings many at once, such as those of a template. */
  addAll(eventSlug: string, verb: string, values: ItemValues[]): Promise<ScheduleItem[]> {
    return this.steps.during(eventSlug, verb, async () => {
      const items = await this.insert(eventSlug, values);
      return { result: items, changes: items.map(({ id }) => ({ id, before: null })) };
    });
  }

  async edit(id: string, form: ItemForm): Promise<ScheduleItem> {
    const { eventSlug } = await this.get(id);
    const { place, mistakes } = readPlace(form);
    return this.change(id, { verb: 'schedule-item.edit', version: form.version }, async () => {
      await this.refuseUnknown(eventSlug, form, mistakes);
      return itemValues(form, place);
    });
  }

  /** All that a drag does. */
  move(id: string, form: PlaceForm): Promise<ScheduleItem> {
    const { place, mistakes } = readPlace(form);
    return this.change(id, { verb: 'schedule-item.move', version: form.version }, async ({ eventSlug }) => {
      await this.refuseRoom(eventSlug, place, mistakes);
      return place;
    });
  }

  /** Who answers when, within a dialogue. */
  setTurns(id: string, version: number, turnsOf: (item: ScheduleItem) => Turn[]): Promise<ScheduleItem> {
    return this.change(id, { verb: 'schedule-item.set-turns', version }, (item) =>
      Promise.resolve({ turns: turnsOf(item) }),
    );
  }

  async remove(id: string, version: number): Promise<ScheduleItem> {
    const { eventSlug } = await this.get(id);
    return this.steps.during(eventSlug, 'schedule-item.remove', async () => {
      const item = await this.seen(id, version, itemAnswers);
      await this.database.of(ScheduleItem).delete({ id });
      return { result: item, changes: [{ id, before: item }] };
    });
  }

  /** Into every other room, at the same time: a break for all, or a discussion in each. @returns how many */
  async copyToRooms(id: string, version: number): Promise<number> {
    const { eventSlug } = await this.get(id);
    return this.steps.during(eventSlug, 'schedule-item.copy', async () => {
      const item = await this.seen(id, version, itemAnswers);
      const rooms = await this.database.find(Room, { eventSlug });
      const others = rooms.filter((room) => room.id !== item.roomId);
      if (others.length === 0) throw new Refused('schedule.item.no-other-room');
      const values = valuesIn(item);
      const copies = await this.insert(
        eventSlug,
        others.map((room) => ({ ...values, roomId: room.id })),
      );
      return { result: copies.length, changes: copies.map((copy) => ({ id: copy.id, before: null })) };
    });
  }

  /** In the place of all that stands there, with the ids that it had; rooms and groups that are gone are left out. */
  replaceAll(eventSlug: string, { items }: { items: Item[] }): Promise<number> {
    return this.steps.during(eventSlug, 'schedule.restore', async () => {
      const before = await this.of(eventSlug);
      const rooms = await this.database.find(Room, { eventSlug });
      const isRoom = (id: string | null) => rooms.some((room) => room.id === id);
      await this.database.of(ScheduleItem).delete({ eventSlug });
      for (const item of items) {
        const version = (before.find(({ id }) => id === item.id)?.version ?? 0) + 1;
        const roomId = isRoom(item.roomId) ? item.roomId : null;
        await this.database.insert(ScheduleItem, {
          id: item.id,
          eventSlug,
          ...valuesIn(item),
          roomId,
          version,
        });
      }
      const added = items.filter(({ id }) => !before.some((one) => one.id === id));
      const changes = [
        ...before.map((item) => ({ id: item.id, before: item })),
        ...added.map(({ id }) => ({ id, before: null })),
      ];
      return { result: items.length, changes };
    });
  }

  private async change(
    id: string,
    { verb, version }: { verb: string; version: number },
    valuesOf: (item: ScheduleItem) => Promise<Partial<ItemValues>>,
  ): Promise<ScheduleItem> {
    const { eventSlug } = await this.get(id);
    return this.steps.during(eventSlug, verb, async () => {
      const item = await this.seen(id, version, verb === 'schedule-item.move' ? placeAnswers : itemAnswers);
      const changes = await valuesOf(item);
      const values = {
        ...changes,
        turns: changes.turns ?? withTurns(item, changes.startsAt ?? item.startsAt),
      };
      await this.database.of(ScheduleItem).update({ id, version }, values);
      const changed = Object.assign(new ScheduleItem(), item, values, { version: version + 1 });
      return { result: changed, changes: [{ id, before: item }] };
    });
  }

  /** The event's draft is held by now. @throws Stale where somebody has changed it since it was seen */
  private async seen(
    id: string,
    version: number,
    answers: (item: ScheduleItem) => Record<string, string>,
  ): Promise<ScheduleItem> {
    const item = await this.get(id);
    if (item.version !== version) throw new Stale(answers(item));
    return item;
  }

  private async insert(eventSlug: string, values: ItemValues[]): Promise<ScheduleItem[]> {
    const count = await this.database.of(ScheduleItem).countBy({ eventSlug });
    if (count + values.length > mostItems) throw new Refused('schedule.item.too-many', { most: mostItems });
    const rows = values.map((value) =>
      Object.assign(new ScheduleItem(), { id: randomUUID(), eventSlug, ...value, version: 1 }),
    );
    for (const row of rows) await this.database.insert(ScheduleItem, row);
    return rows;
  }

  private async refuseUnknown(eventSlug: string, form: ItemForm, mistakes: FieldMistake[]): Promise<void> {
    const room = await this.mistakesInRoom(eventSlug, form.room);
    const groups = await this.database.find(DiscussionGroup, { eventSlug });
    const areThere = form.groups.every((id) => groups.some((group) => group.id === id));
    const leader = form.leadPlace === '' || (await this.isLeader(eventSlug, form.leadPlace));
    refuseMistakes([
      ...mistakes,
      ...room,
      ...(areThere ? [] : [{ field: 'groups', key: 'schedule.item.group-gone' as const }]),
      ...(leader ? [] : [{ field: 'leadPlace', key: 'schedule.item.leader-gone' as const }]),
    ]);
  }

  private async refuseRoom(eventSlug: string, { roomId }: Place, mistakes: FieldMistake[]): Promise<void> {
    const room = await this.mistakesInRoom(eventSlug, roomId ?? '');
    if (mistakes.length + room.length > 0) throw new InvalidFields([...mistakes, ...room]);
  }

  private async mistakesInRoom(eventSlug: string, id: string): Promise<FieldMistake[]> {
    if (id === '' || (await this.database.findOne(Room, { id, eventSlug }))) return [];
    return [{ field: 'room', key: 'schedule.item.room-gone' }];
  }

  private async isLeader(eventSlug: string, id: string): Promise<boolean> {
    return (await this.leaders.ofEvent(eventSlug)).some((place) => place.id === id);
  }
}
