import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { unitsAs } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import type { Event } from '../programme/event.entity.js';
import { takesProposals } from '../programme/event-kinds.js';
import { Events } from '../programme/events.service.js';
import type { Unit } from '../programme/unit.entity.js';
import { Units } from '../programme/units.service.js';
import { ChangeRequest } from './changes/change-request.entity.js';
import { countsOf } from './delegation-board.js';
import type { BoardState, Count } from './delegation-board.js';
import { Delegation, DelegationStep } from './delegation.entity.js';
import type { Quota } from './quota.entity.js';
import { Quotas } from './quotas.service.js';
import { registrationWindow } from './registration-window.js';
import type { RegistrationWindow } from './registration-window.js';

/** One delegation that a district owes, or may propose, for its home page. */
export interface DeskCard {
  isProposal: boolean;
  event: Event;
  unit: Unit;
  href: string;
  state: BoardState;
  counts: Count[];
  window: RegistrationWindow;
  /** Its requests for a change that wait for the committee. */
  requests: number;
  /** The committee's reason, while the delegation is returned. */
  returned: { reason: string; at: Date } | null;
}

/** What stands on people's home pages about delegations. */
@Injectable()
export class Desk {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly quotas: Quotas,
    private readonly units: Units,
    private readonly clock: Clock,
  ) {}

  /** Returned delegations before all others, then those that are owed, then by time. Seven queries, or one for people without a district. */
  async ofDistrict(person: SignedIn): Promise<DeskCard[]> {
    const unitSlugs = unitsAs(person, 'district');
    if (unitSlugs.length === 0) return [];
    const quotas = await this.quotas.ofUnits(unitSlugs);
    const [units, owed, ceremonies, delegations, requests] = await Promise.all([
      this.units.bySlugs(unitSlugs),
      this.events.bySlugs(quotas.map(({ eventSlug }) => eventSlug)),
      this.events.takingProposals(),
      this.database.of(Delegation).findBy({ unitSlug: In(unitSlugs) }),
      this.waitingOf(unitSlugs),
    ]);
    const returns = await this.returnsOf(delegations);
    const events = [...owed.filter((event) => !takesProposals(event)), ...ceremonies];
    const cards = events.flatMap((event) =>
      units.map((unit) => this.cardOf({ event, unit }, { quotas, delegations, returns, requests })),
    );
    return cards.filter((card) => card !== null).sort(byUrgency);
  }

  private waitingOf(unitSlugs: string[]): Promise<ChangeRequest[]> {
    const where = { unitSlug: In(unitSlugs), state: 'waiting' as const };
    return this.database.of(ChangeRequest).find({ select: { eventSlug: true, unitSlug: true }, where });
  }

  private async returnsOf(delegations: Delegation[]): Promise<DelegationStep[]> {
    const ids = delegations.filter(({ state }) => state === 'returned').map(({ id }) => id);
    return this.database
      .of(DelegationStep)
      .find({ where: { delegationId: In(ids), kind: 'returned' }, order: { at: 'DESC' } });
  }

  private cardOf({ event, unit }: Pick<DeskCard, 'event' | 'unit'>, found: Found): DeskCard | null {
    const isOfCard = (row: Quota | Delegation | ChangeRequest) =>
      row.eventSlug === event.slug && row.unitSlug === unit.slug;
    const quotas = found.quotas.filter(isOfCard);
    const delegation = found.delegations.find(isOfCard);
    const window = registrationWindow(event, this.clock.now());
    const isProposal = takesProposals(event);
    if (isProposal ? window.state === 'over' && !delegation : quotas.length === 0) return null;
    const returned = found.returns.find(({ delegationId }) => delegationId === delegation?.id);
    return {
      isProposal,
      event,
      unit,
      href: `/events/${event.slug}/delegations/${unit.slug}`,
      state: delegation?.state ?? 'none',
      counts: countsOf(quotas).filter(({ may }) => may > 0),
      window,
      requests: found.requests.filter(isOfCard).length,
      returned: returned ? { reason: returned.reason, at: returned.at } : null,
    };
  }
}

interface Found {
  quotas: Quota[];
  delegations: Delegation[];
  returns: DelegationStep[];
  requests: ChangeRequest[];
}

function byUrgency(one: DeskCard, other: DeskCard): number {
  const isOwed = (card: DeskCard) => Number(card.isProposal);
  const isReturned = (card: DeskCard) => (card.returned ? 0 : 1);
  return (
    isReturned(one) - isReturned(other) ||
    isOwed(one) - isOwed(other) ||
    startOf(one).localeCompare(startOf(other))
  );
}

function startOf({ event }: DeskCard): string {
  return event.startsOn ?? '9';
}
