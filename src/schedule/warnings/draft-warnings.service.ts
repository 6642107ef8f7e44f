import { Injectable } from '@nestjs/common';
import { Database } from '../../core/database/database.js';
import { Stale } from '../../core/errors/refusals.js';
import { Roster } from '../../delegates/roster.service.js';
import type { Event } from '../../programme/event.entity.js';
import { RepresentativeRows } from '../../representatives/representative-rows.service.js';
import { countDays } from '../days.js';
import type { Item, RoomOfSchedule } from '../item.js';
import { DiscussionGroup, GroupMember, ScheduleSetting } from '../schedule.entity.js';
import { usualSeverities, warningKinds } from '../schedule-words.js';
import type { Severity, WarningKind } from '../schedule-words.js';
import type { WhoAttends } from './attendance.js';
import type { SeveritiesForm } from './severities.form.js';
import { standing, warningsOf } from './warnings.js';
import type { Standing } from './warnings.js';

/** What is wrong with the draft of an event, as the committee wants to be told. */
@Injectable()
export class DraftWarnings {
  constructor(
    private readonly database: Database,
    private readonly roster: Roster,
    private readonly leaders: RepresentativeRows,
  ) {}

  async of(event: Event, { items, rooms }: { items: Item[]; rooms: RoomOfSchedule[] }): Promise<Standing> {
    const places = await this.leaders.ofEvent(event.slug);
    const confirmed = places.filter(({ state }) => state === 'confirmed').map(({ id }) => id);
    const warnings = warningsOf({
      ...{ items, rooms, people: await this.people(event.slug) },
      ...{ days: countDays(event), confirmedPlaces: new Set(confirmed) },
    });
    return standing(warnings, (await this.settings(event.slug)).severities);
  }

  /** All who are registered, with the group they are in. */
  async people(eventSlug: string): Promise<WhoAttends[]> {
    const members = await this.database
      .of(GroupMember)
      .createQueryBuilder('member')
      .innerJoin(DiscussionGroup, 'own', 'own.id = member.groupId')
      .select(['member.delegateId AS "id"', 'member.groupId AS "groupId"'])
      .where('own.eventSlug = :eventSlug', { eventSlug })
      .getRawMany<{ id: string; groupId: string }>();
    const groupOf = new Map(members.map(({ id, groupId }) => [id, groupId]));
    return (await this.roster.of(eventSlug)).map(({ id, role, unitSlug }) => ({
      ...{ id, role, unitSlug, groupId: groupOf.get(id) ?? null },
    }));
  }

  /** Version 0 where the committee has set nothing. */
  async settings(eventSlug: string): Promise<ScheduleSetting> {
    const found = await this.database.findOne(ScheduleSetting, { eventSlug });
    return found ?? Object.assign(new ScheduleSetting(), { eventSlug, severities: {}, version: 0 });
  }

  save(eventSlug: string, form: SeveritiesForm): Promise<ScheduleSetting> {
    return this.database.transaction('schedule.set-severities', async (transaction) => {
      transaction.about('event', eventSlug, ['severities']);
      await this.database.insert(
        ScheduleSetting,
        { eventSlug, severities: {}, version: 0 },
        { orIgnore: true },
      );
      const severities = Object.fromEntries(warningKinds.map((kind) => [kind, form[kind]])) as Record<
        WarningKind,
        Severity
      >;
      const key = { eventSlug, version: form.version };
      const { affected } = await this.database.of(ScheduleSetting).update(key, { severities });
      if (affected !== 1) throw new Stale(severityAnswers(await this.settings(eventSlug)));
      return this.settings(eventSlug);
    });
  }
}

/** How stored severities read in their form. */
export function severityAnswers({ severities, version }: ScheduleSetting): Record<string, string> {
  return { ...usualSeverities, ...severities, version: String(version) };
}
