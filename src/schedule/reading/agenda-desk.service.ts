import { Injectable } from '@nestjs/common';
import { hasRole, unitsAs } from '../../accounts/signed-in.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { Missing } from '../../core/errors/refusals.js';
import type { Event } from '../../programme/event.entity.js';
import { Events } from '../../programme/events.service.js';
import { RepresentativeRows } from '../../representatives/representative-rows.service.js';
import { AgendaLinks } from './agenda-links.service.js';
import { Agendas } from './agendas.service.js';
import type { AgendaOwner } from './agendas.service.js';
import { ScheduleReading } from './reading.service.js';

/** Whose agendas somebody may open and hand on. */
export interface AgendaLine {
  owner: AgendaOwner;
  title: string;
  /** Null: nobody has a link. */
  link: { id: string; href: string } | null;
}

export interface AgendasView {
  event: Event;
  isReleased: boolean;
  lines: AgendaLine[];
}

@Injectable()
export class AgendaDesk {
  constructor(
    private readonly reading: ScheduleReading,
    private readonly agendas: Agendas,
    private readonly links: AgendaLinks,
    private readonly leaders: RepresentativeRows,
    private readonly events: Events,
  ) {}

  /** The committee sees all, a district its own delegation, an agency its own leaders. */
  async of(person: SignedIn, eventSlug: string): Promise<AgendasView> {
    const event = await this.events.get(eventSlug);
    const schedule = await this.reading.of(eventSlug);
    if (!schedule.release) return { event, isReleased: false, lines: [] };
    const owners = [];
    for (const owner of await this.agendas.owners(schedule))
      if (await this.isOwn(person, owner)) owners.push(owner);
    const links = await this.links.of(eventSlug);
    const lines = await Promise.all(
      owners.map(async (owner): Promise<AgendaLine> => {
        const found = links.find(({ kind, subject }) => kind === owner.kind && subject === owner.subject);
        const link = found ? { id: found.id, href: this.links.addressOf(found) } : null;
        return { owner, title: await this.agendas.titleOf(owner, schedule), link };
      }),
    );
    return { event, isReleased: true, lines };
  }

  /** @throws Missing for other people's agendas */
  async enter(person: SignedIn, owner: AgendaOwner): Promise<AgendaOwner> {
    if (!(await this.isOwn(person, owner))) throw new Missing();
    await this.agendas.of(owner);
    return owner;
  }

  private async isOwn(person: SignedIn, { kind, subject, eventSlug }: AgendaOwner): Promise<boolean> {
    if (hasRole(person, 'committee')) return true;
    if (kind === 'unit') return unitsAs(person, 'district').includes(subject);
    if (kind === 'group') return false;
    const leader = (await this.leaders.ofEvent(eventSlug)).find(({ id }) => id === subject);
    return leader !== undefined && unitsAs(person, 'agency').includes(leader.unitSlug);
  }
}
