import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../core/database/database.js';
import type { Transaction } from '../../core/database/transaction.js';
import { holdLock } from '../../core/database/named-lock.js';
import { Missing, Refused, Stale, refuseMistakes } from '../../core/errors/refusals.js';
import { ageOn } from '../../core/vietnamese/dates.js';
import type { Day } from '../../core/vietnamese/dates.js';
import { Roster } from '../../delegates/roster.service.js';
import type { Registered } from '../../delegates/roster.service.js';
import type { Event } from '../../programme/event.entity.js';
import { Events } from '../../programme/events.service.js';
import { translate } from '../../../views/text/text.js';
import { DiscussionGroup, GroupMember, ScheduleItem } from '../schedule.entity.js';
import { mostGroups } from '../schedule-words.js';
import { groupAnswers } from './group-answers.js';
import type { GroupForm, MemberForm } from './groups.forms.js';
import { spread } from './spread.js';
import type { Spreadable } from './spread.js';

const mostPeople = 1000;
const t = translate('vi');

/** A child with the group it is in. */
export interface Member extends Registered {
  groupId: string | null;
  isPinned: boolean;
  age: number | null;
}

/** Discussion groups of an event, and the children in them. Badges carry the group's name. */
@Injectable()
export class DiscussionGroups {
  constructor(
    private readonly database: Database,
    private readonly roster: Roster,
    private readonly events: Events,
  ) {}

  of(eventSlug: string): Promise<DiscussionGroup[]> {
    return this.database.of(DiscussionGroup).find({ where: { eventSlug }, order: { number: 'ASC' } });
  }

  async get(id: string): Promise<DiscussionGroup> {
    const group = await this.database.findOne(DiscussionGroup, { id });
    if (!group) throw new Missing();
    return group;
  }

  /** All children of the event, in a group or not, by given name. */
  async members(event: Event): Promise<Member[]> {
    const groups = await this.of(event.slug);
    const places = await this.placesIn(groups);
    const last = (event.endsOn ?? event.startsOn) as Day | null;
    return (await this.roster.of(event.slug))
      .filter(({ role }) => role === 'child')
      .map((child) => ({
        ...child,
        age: child.born && last ? ageOn(child.born as Day, last) : null,
        groupId: places.get(child.id)?.groupId ?? null,
        isPinned: Boolean(places.get(child.id)?.isPinned),
      }));
  }

  /** Groups 1 to `count`; those that are there stay. @returns how many there are now */
  make(eventSlug: string, count: number): Promise<number> {
    return this.change(eventSlug, 'discussion-group.make', async (groups) => {
      if (count > mostGroups) throw new Refused('schedule.group.too-many', { most: mostGroups });
      const taken = new Set(groups.map(({ number }) => number));
      const numbers = Array.from({ length: count }, (_, index) => index + 1).filter((one) => !taken.has(one));
      for (const number of numbers)
        await this.database.insert(DiscussionGroup, {
          ...{ id: randomUUID(), eventSlug, number, name: '', topics: [], size: null, version: 1 },
        });
      return groups.length + numbers.length;
    });
  }

  async edit(id: string, form: GroupForm): Promise<DiscussionGroup> {
    const { eventSlug } = await this.get(id);
    return this.change(eventSlug, 'discussion-group.edit', async (groups) => {
      const group = groups.find((one) => one.id === id);
      if (!group) throw new Missing();
      if (group.version !== form.version) throw new Stale(groupAnswers(group));
      const size = sizeIn(form);
      const values = { name: form.name, topics: form.topics, size };
      await this.database.of(DiscussionGroup).update({ id }, values);
      await this.tellBadges(eventSlug);
      return Object.assign(group, values);
    });
  }

  /** Its children are in no group then; items that were for it alone must be changed first. */
  async remove(id: string): Promise<DiscussionGroup> {
    const { eventSlug } = await this.get(id);
    return this.change(eventSlug, 'discussion-group.remove', async (groups) => {
      const group = groups.find((one) => one.id === id);
      if (!group) throw new Missing();
      const items = await this.database.find(ScheduleItem, { eventSlug });
      const used = items.filter(({ audience }) => audience.groups.includes(id)).length;
      if (used > 0) throw new Refused('schedule.group.used', { number: group.number, count: used });
      await this.database.of(DiscussionGroup).delete({ id });
      await this.tellBadges(eventSlug);
      return group;
    });
  }

  /** Spreads all children anew; whoever was put somewhere by hand stays. @returns how many have changed their group */
  async spread(eventSlug: string): Promise<number> {
    const event = await this.events.get(eventSlug);
    return this.change(eventSlug, 'discussion-group.spread', async (groups) => {
      if (groups.length === 0) throw new Refused('schedule.group.none-yet');
      const members = await this.members(event);
      const { places } = spread(members.map(spreadable), groups);
      for (const { id, groupId, isPinned } of members) {
        const next = places.get(id) ?? null;
        if (next !== groupId) await this.put(id, next, isPinned);
      }
      await this.tellBadges(eventSlug);
      return members.filter(({ id, groupId }) => (places.get(id) ?? null) !== groupId).length;
    });
  }

  /** By hand. Empty: into no group. */
  async move(eventSlug: string, { delegate, group, pinned }: MemberForm): Promise<Member> {
    const event = await this.events.get(eventSlug);
    return this.change(eventSlug, 'discussion-group.move', async (groups, transaction) => {
      const member = (await this.members(event)).find(({ id }) => id === delegate);
      if (!member) throw new Missing();
      transaction.about('delegate', delegate, ['group']);
      if (group !== '' && !groups.some(({ id }) => id === group))
        refuseMistakes([{ field: 'group', key: 'schedule.item.group-gone' }]);
      await this.put(delegate, group || null, pinned === 'yes');
      await this.tellBadges(eventSlug);
      return { ...member, groupId: group || null };
    });
  }

  private async put(delegateId: string, groupId: string | null, isPinned: boolean): Promise<void> {
    await this.database.of(GroupMember).delete({ delegateId });
    if (groupId !== null) await this.database.insert(GroupMember, { delegateId, groupId, isPinned });
  }

  private async placesIn(groups: DiscussionGroup[]): Promise<Map<string, GroupMember>> {
    const groupId = In(groups.map(({ id }) => id));
    const rows = await this.database.of(GroupMember).findBy({ groupId });
    return new Map(rows.map((row) => [row.delegateId, row]));
  }

  private async tellBadges(eventSlug: string): Promise<void> {
    const groups = await this.of(eventSlug);
    const nameOf = new Map(groups.map((group) => [group.id, nameOn(group)]));
    const places = await this.placesIn(groups);
    const names = [...places].map(([id, { groupId }]) => [id, nameOf.get(groupId) ?? ''] as const);
    await this.roster.setGroups(eventSlug, new Map(names));
  }

  private change<T>(
    eventSlug: string,
    verb: string,
    work: (groups: DiscussionGroup[], transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction(verb, async (transaction) => {
      transaction.about('event', eventSlug, ['groups']);
      await holdLock(this.database, `schedule:${eventSlug}`);
      return work(await this.of(eventSlug), transaction);
    });
  }
}

function nameOn({ number }: DiscussionGroup): string {
  return t('schedule.group.number', { number });
}

function spreadable({ id, unitSlug, gender, age, groupId, isPinned }: Member): Spreadable {
  return { id, unitSlug, gender, age, groupId, isPinned };
}

function sizeIn({ size }: GroupForm): number | null {
  if (size === '') return null;
  const people = Number(size);
  if (!Number.isInteger(people) || people < 1 || people > mostPeople)
    refuseMistakes([{ field: 'size', key: 'schedule.group.size-unknown' }]);
  return people;
}
