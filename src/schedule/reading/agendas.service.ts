import { Injectable } from '@nestjs/common';
import { translate } from '../../../views/text/text.js';
import { Missing } from '../../core/errors/refusals.js';
import { RepresentativeRows } from '../../representatives/representative-rows.service.js';
import { attends } from '../item.js';
import type { ReleasedItem } from '../item.js';
import type { Agenda } from '../printing/papers.js';
import type { AgendaKind } from '../schedule.entity.js';
import type { WhoAttends } from '../warnings/attendance.js';
import { DraftWarnings } from '../warnings/draft-warnings.service.js';
import { ScheduleReading } from './reading.service.js';
import type { PublicSchedule } from './reading.service.js';

/** Whose agenda: a unit's slug, a group's id, or the id of a leader's place. */
export interface AgendaOwner {
  eventSlug: string;
  kind: AgendaKind;
  subject: string;
}

export interface AgendaView {
  schedule: PublicSchedule;
  agenda: Agenda<ReleasedItem>;
}

const t = translate('vi');

/** What of a released schedule concerns one delegation, group or leader. Where a child is at each hour is not everybody's to know. */
@Injectable()
export class Agendas {
  constructor(
    private readonly reading: ScheduleReading,
    private readonly warnings: DraftWarnings,
    private readonly leaders: RepresentativeRows,
  ) {}

  /** @throws Missing before the first release, and where nobody of that name is */
  async of(owner: AgendaOwner): Promise<AgendaView> {
    const schedule = await this.reading.of(owner.eventSlug);
    if (!schedule.release) throw new Missing();
    const title = await this.titleOf(owner, schedule);
    const items = await this.pick(owner, schedule);
    return { schedule, agenda: { title, items } };
  }

  /** Of all delegations, groups or leaders. */
  async all(schedule: PublicSchedule, kind: 'units' | 'groups' | 'leaders'): Promise<Agenda[]> {
    const agendas: Agenda[] = [];
    for (const owner of (await this.owners(schedule)).filter((one) => one.kind === kindOf[kind])) {
      const title = await this.titleOf(owner, schedule);
      agendas.push({ title, items: await this.pick(owner, schedule) });
    }
    return agendas;
  }

  /** Everybody who has an agenda. */
  async owners(schedule: PublicSchedule): Promise<AgendaOwner[]> {
    const eventSlug = schedule.event.slug;
    const owners: AgendaOwner[] = [];
    for (const kind of ['units', 'groups', 'leaders'] as const)
      for (const subject of await this.subjects(schedule, kind))
        owners.push({ eventSlug, kind: kindOf[kind], subject });
    return owners;
  }

  private async subjects(
    { event, groups }: PublicSchedule,
    kind: 'units' | 'groups' | 'leaders',
  ): Promise<string[]> {
    if (kind === 'groups') return groups.map(({ id }) => id);
    if (kind === 'leaders') return (await this.confirmed(event.slug)).map(({ id }) => id);
    const people = await this.warnings.people(event.slug);
    return [...new Set(people.filter(({ role }) => role === 'child').map(({ unitSlug }) => unitSlug))];
  }

  private async confirmed(eventSlug: string) {
    return (await this.leaders.ofEvent(eventSlug)).filter(({ state }) => state === 'confirmed');
  }

  async titleOf({ eventSlug, kind, subject }: AgendaOwner, schedule: PublicSchedule): Promise<string> {
    if (kind === 'group') {
      const group = schedule.groups.find(({ id }) => id === subject);
      if (!group) throw new Missing();
      return t('schedule.agenda.of-group', { number: group.number });
    }
    if (kind === 'unit')
      return t('schedule.agenda.of-unit', { unit: schedule.names.get(subject) ?? subject });
    const leader = (await this.leaders.ofEvent(eventSlug)).find(({ id }) => id === subject);
    if (!leader) throw new Missing();
    return t('schedule.agenda.of-leader', { unit: schedule.names.get(leader.unitSlug) ?? leader.unitSlug });
  }

  private async pick(owner: AgendaOwner, { items }: PublicSchedule): Promise<ReleasedItem[]> {
    return items.filter(await this.picker(owner));
  }

  /** Which items concern somebody; also of those that are gone. */
  async picker({ eventSlug, kind, subject }: AgendaOwner): Promise<(item: ReleasedItem) => boolean> {
    if (kind === 'place') return this.ofLeader(eventSlug, subject);
    const people = (await this.warnings.people(eventSlug)).filter(isOf(kind, subject));
    return (item) =>
      (kind === 'unit' && item.leadUnit === subject) ||
      people.some((person) => attends(person, item.audience));
  }

  /** What the leader leads or answers in, and what leaders attend. */
  private async ofLeader(eventSlug: string, id: string): Promise<(item: ReleasedItem) => boolean> {
    const leader = (await this.leaders.ofEvent(eventSlug)).find((one) => one.id === id);
    if (!leader) throw new Missing();
    const person = { role: 'representative' as const, unitSlug: leader.unitSlug, groupId: null };
    return (item) =>
      item.leadPlaceId === id ||
      item.turns.some(({ unitSlug }) => unitSlug === leader.unitSlug) ||
      attends(person, item.audience);
  }
}

const kindOf = { units: 'unit', groups: 'group', leaders: 'place' } as const;

function isOf(kind: AgendaKind, subject: string) {
  return ({ unitSlug, groupId }: WhoAttends) =>
    kind === 'unit' ? unitSlug === subject : groupId === subject;
}
