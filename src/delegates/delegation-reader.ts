import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { hasRole, unitsAs } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { Missing, Refused } from '../core/errors/refusals.js';
import { formatDay } from '../core/vietnamese/dates.js';
import type { Event } from '../programme/event.entity.js';
import { isByChoice } from '../programme/event-kinds.js';
import { Events } from '../programme/events.service.js';
import type { Unit } from '../programme/unit.entity.js';
import { Units } from '../programme/units.service.js';
import { ChangeRequestReader } from './changes/change-request-reader.js';
import { Ages } from './ages.service.js';
import { ChoiceSource } from './choice-source.js';
import type { ChosenChild } from './choice-source.js';
import { ConsentSource } from './consent-source.js';
import { Delegate } from './delegate.entity.js';
import { Delegation, DelegationStep } from './delegation.entity.js';
import { delegationRoles } from './delegate-roles.js';
import { isOfUnit, maySee } from './delegates.policy.js';
import type { DelegationKey } from './delegates.policy.js';
import { endedFirst, inListOrder, problemsOf, rank, shortagesOf } from './delegation-view.js';
import type { DelegationView } from './delegation-view.js';
import { Departures } from './departures/departures.service.js';
import { Likeness } from './likeness.js';
import { Quotas } from './quotas.service.js';
import { registrationWindow } from './registration-window.js';
import type { RegistrationWindow } from './registration-window.js';
import { Compositions } from './shape/compositions.service.js';
import { Profiles } from './shape/profiles.service.js';

/** Finds delegations for a person; those of units that are closed to them count as missing. */
@Injectable()
export class DelegationReader {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly units: Units,
    private readonly quotas: Quotas,
    private readonly ages: Ages,
    private readonly likeness: Likeness,
    private readonly consents: ConsentSource,
    private readonly choices: ChoiceSource,
    private readonly requests: ChangeRequestReader,
    private readonly compositions: Compositions,
    private readonly profiles: Profiles,
    private readonly departures: Departures,
    private readonly clock: Clock,
  ) {}

  async open(person: SignedIn, key: DelegationKey): Promise<DelegationView> {
    if (!maySee(person, key.unitSlug)) throw new Missing();
    const [event, unit] = await Promise.all([this.events.get(key.eventSlug), this.units.get(key.unitSlug)]);
    const [delegation, quotas, delegates, rules, requests, departures, chosen] = await Promise.all([
      this.find(key),
      this.quotas.of(key),
      this.peopleOf(key),
      this.ages.rulesFor(event),
      this.requests.of(key),
      this.departures.of(key),
      this.chosenOf(key),
    ]);
    const consents = await this.consents.of(event, delegates);
    return {
      requests,
      departures,
      chosen,
      isByChoice: isByChoice(event),
      event,
      unit,
      delegation,
      quotas: quotas.sort((one, other) => rank(one.role) - rank(other.role)),
      delegates: endedFirst(inListOrder(delegates), consents),
      consents,
      problems: problemsOf(delegates, rules),
      shortages: shortagesOf(quotas, delegates),
      composition: await this.compositions.ofUnit(event, delegates, isOfUnit(person, key.unitSlug)),
      judgement: hasRole(person, 'committee')
        ? await this.profiles.judge(event)
        : await this.profiles.judgeDelegation(event, quotas),
      ...(await this.decisionsFor(person, key, delegation)),
      ...this.windowFor(person, key, event),
    };
  }

  /** The event, when the person may change the unit's delegation now, or ask for changes. */
  async enter(
    person: SignedIn,
    { eventSlug, unitSlug }: DelegationKey,
  ): Promise<{ event: Event; window: RegistrationWindow }> {
    if (!isOfUnit(person, unitSlug)) throw new Missing();
    return this.openEvent(eventSlug);
  }

  /** The event, while delegations may be changed. */
  async openEvent(eventSlug: string): Promise<{ event: Event; window: RegistrationWindow }> {
    const event = await this.events.get(eventSlug);
    const window = registrationWindow(event, this.clock.now());
    const { state, opensOn, closesOn } = window;
    if (state === 'not-open' && opensOn) throw new Refused('delegates.not-open', { day: formatDay(opensOn) });
    if (state === 'over' && closesOn)
      throw new Refused(window.isDeadline ? 'delegates.closed' : 'delegates.proposal.closed', {
        day: formatDay(closesOn),
      });
    return { event, window };
  }

  eventOf({ eventSlug }: DelegationKey): Promise<Event> {
    return this.events.get(eventSlug);
  }

  find({ eventSlug, unitSlug }: DelegationKey): Promise<Delegation | null> {
    return this.database.findOne(Delegation, { eventSlug, unitSlug });
  }

  peopleOf({ eventSlug, unitSlug }: DelegationKey): Promise<Delegate[]> {
    return this.database.of(Delegate).findBy({ eventSlug, unitSlug, role: In(delegationRoles) });
  }

  /** The event and the person's own units, invited or not: what a person with several hats chooses from. */
  async unitsAt(person: SignedIn, eventSlug: string): Promise<{ event: Event; units: Unit[] }> {
    const event = await this.events.get(eventSlug);
    return { event, units: await this.units.bySlugs(unitsAs(person, 'district')) };
  }

  private async chosenOf({ eventSlug, unitSlug }: DelegationKey): Promise<ChosenChild[]> {
    const chosen = await this.choices.ofUnits([unitSlug]);
    return chosen.filter(({ event, fromEventSlug }) => [event.slug, fromEventSlug].includes(eventSlug));
  }

  private windowFor(person: SignedIn, { unitSlug }: DelegationKey, event: Event) {
    const window = registrationWindow(event, this.clock.now());
    const isOwn = isOfUnit(person, unitSlug);
    return {
      window,
      isOwn,
      mayEdit: isOwn && (window.state === 'open' || window.state === 'grace'),
      mayAsk: isOwn && window.state === 'frozen',
    };
  }

  private async decisionsFor(person: SignedIn, key: DelegationKey, delegation: Delegation | null) {
    const isCommittee = hasRole(person, 'committee');
    return {
      isCommittee,
      mayDecide: isCommittee && delegation?.state === 'submitted',
      returned: delegation?.state === 'returned' ? await this.lastReturn(delegation.id) : null,
      alike: isCommittee ? await this.likeness.across(key.eventSlug, key.unitSlug) : [],
    };
  }

  private lastReturn(delegationId: string): Promise<DelegationStep | null> {
    return this.database
      .of(DelegationStep)
      .findOne({ where: { delegationId, kind: 'returned' }, order: { at: 'DESC' } });
  }
}
