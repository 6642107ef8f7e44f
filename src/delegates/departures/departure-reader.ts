import { Injectable } from '@nestjs/common';
import { PersonNames } from '../../accounts/person-names.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { DelegateNames } from '../delegate-names.js';
import type { NamedDelegate } from '../delegate-names.js';
import { DelegationReader } from '../delegation-reader.js';
import type { DelegationView } from '../delegation-view.js';
import { Histories } from '../history/histories.service.js';
import type { HistoryStep } from '../history/histories.service.js';
import type { Departure } from './departure.entity.js';
import { Departures } from './departures.service.js';

export interface DepartureView {
  departure: Departure;
  delegation: DelegationView;
  /** Who came instead; by now they may have left, too. */
  substitute: NamedDelegate | null;
  /** Whose place the person had taken themselves. */
  before: Departure | null;
  writtenBy: string | null;
  history: HistoryStep[];
}

/** Gathers what the page of somebody shows who has left. */
@Injectable()
export class DepartureReader {
  constructor(
    private readonly departures: Departures,
    private readonly delegations: DelegationReader,
    private readonly histories: Histories,
    private readonly delegates: DelegateNames,
    private readonly people: PersonNames,
  ) {}

  /** Null for whoever has not left, and for strangers. */
  async open(person: SignedIn, id: string): Promise<DepartureView | null> {
    const departure = await this.departures.find(person, id);
    if (!departure) return null;
    const { substituteId, leftBy, registeredAt, leftAt } = departure;
    const delegation = await this.delegations.open(person, departure);
    const delegationId = delegation.delegation?.id ?? null;
    const [substitutes, people, before, history] = await Promise.all([
      this.delegates.of(substituteId ? [substituteId] : []),
      this.people.of(leftBy ? [leftBy] : []),
      this.departures.before(id),
      this.histories.of({ id, delegationId, registeredAt, leftAt }),
    ]);
    return {
      ...{ departure, delegation, before, history },
      substitute: substitutes.get(substituteId ?? '') ?? null,
      writtenBy: people.get(leftBy ?? '') ?? null,
    };
  }
}
