import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { PersonNames } from '../accounts/person-names.js';
import { Database } from '../core/database/database.js';
import { Missing, Refused } from '../core/errors/refusals.js';
import { familyAnswer } from '../delegates/choice-source.js';
import type { FamilyAnswer } from '../delegates/choice-source.js';
import { isSamePerson } from '../delegates/chosen-identity.js';
import { ConsentSource } from '../delegates/consent-source.js';
import { DelegateNames } from '../delegates/delegate-names.js';
import { Delegate } from '../delegates/delegate.entity.js';
import { Units } from '../programme/units.service.js';
import { balanceOf } from './balance.js';
import type { Balance } from './balance.js';
import { Candidates } from './candidates.service.js';
import type { CandidateFilter, CandidateView } from './candidates.service.js';
import { ForumPairs } from './forum-pairs.service.js';
import type { ForumPair } from './forum-pairs.service.js';
import { JourneyPlaces } from './journey-places.service.js';
import { Selection } from './selection.entity.js';
import type { SelectionPlaces } from './selection.entity.js';
import { Selections } from './selections.service.js';

/** Somebody who is chosen now. */
export interface ChosenRow {
  selection: Selection;
  /** At the national forum. */
  delegate: Delegate;
  /** At the province's forum, or when it left. */
  name: string;
  /** Whether both forums tell of different people: name, birth date or gender. */
  differs: boolean;
  answer: FamilyAnswer;
  /** Still approved at the province's forum. */
  isOfForum: boolean;
}

/** Somebody who was chosen once. */
export interface EndedRow {
  selection: Selection;
  /** Empty where the child is gone from the province's forum, too. */
  name: string;
  unitSlug: string;
  endedBy: string | null;
}

export interface SelectionsView extends ForumPair {
  mayChoose: boolean;
  /** By given name. */
  chosen: ChosenRow[];
  balance: Balance;
  places: Pick<SelectionPlaces, 'places' | 'taken' | 'version'>;
  /** Latest first. */
  ended: EndedRow[];
  candidates: CandidateView;
  unitNames: Map<string, string>;
}

export interface ChoiceView extends ForumPair {
  child: Delegate;
  unitName: string;
  balance: Balance;
}

export interface SelectionView extends ForumPair {
  selection: Selection;
  name: string;
  unitName: string;
  /** Null once it has ended. */
  chosen: ChosenRow | null;
  chosenBy: string | null;
  endedBy: string | null;
}

type Source = Pick<Delegate, 'name' | 'born' | 'gender' | 'approvedAt'>;

/** What the committee sees of its selections; each page by a fixed number of queries. */
@Injectable()
export class SelectionReader {
  constructor(
    private readonly database: Database,
    private readonly pairs: ForumPairs,
    private readonly selections: Selections,
    private readonly candidates: Candidates,
    private readonly places: JourneyPlaces,
    private readonly consents: ConsentSource,
    private readonly names: DelegateNames,
    private readonly people: PersonNames,
    private readonly units: Units,
  ) {}

  async page(eventSlug: string, filter: CandidateFilter): Promise<SelectionsView> {
    const pair = await this.pairs.of(eventSlug);
    const [chosen, ended, places, candidates, unitNames] = await Promise.all([
      this.chosenFor(pair),
      this.endedFor(pair),
      this.places.of(pair.national.slug),
      this.candidates.of(pair, filter),
      this.units.shortNames(),
    ]);
    return {
      ...pair,
      ...{ chosen, ended, places, candidates, unitNames },
      mayChoose: this.selections.mayChoose(pair),
      balance: balanceOf(chosen),
    };
  }

  /** The child that shall be chosen, before it is. */
  async choice(eventSlug: string, childId: string): Promise<ChoiceView> {
    const pair = await this.pairs.of(eventSlug);
    const child = await this.candidates.find(pair, childId);
    if (!child) throw new Missing();
    this.selections.refuseTooEarly(pair);
    const chosen = await this.chosenFor(pair);
    if (chosen.some(({ selection }) => selection.fromDelegateId === childId))
      throw new Refused('selections.chosen-already');
    const unit = await this.units.get(child.unitSlug);
    return { ...pair, child, unitName: unit.shortName, balance: balanceOf(chosen) };
  }

  async one(id: string): Promise<SelectionView> {
    const selection = await this.database.findOne(Selection, { id });
    if (!selection) throw new Missing();
    const pair = await this.pairs.of(selection.eventSlug);
    const [chosen, children, units, people] = await Promise.all([
      this.chosenFor(pair),
      this.names.of([selection.delegateId, selection.fromDelegateId]),
      this.units.shortNames(),
      this.people.of([selection.chosenBy ?? '', selection.endedBy ?? '']),
    ]);
    const child = children.get(selection.fromDelegateId) ?? children.get(selection.delegateId);
    return {
      ...pair,
      selection,
      name: child?.name ?? '',
      unitName: units.get(child?.unitSlug ?? '') ?? '',
      chosen: chosen.find((row) => row.selection.id === id) ?? null,
      chosenBy: people.get(selection.chosenBy ?? '') ?? null,
      endedBy: people.get(selection.endedBy ?? '') ?? null,
    };
  }

  /** By given name. */
  async chosenFor({ national }: ForumPair): Promise<ChosenRow[]> {
    const alive = { eventSlug: national.slug, endedAt: IsNull() };
    const selections = await this.database.of(Selection).findBy(alive);
    const byDelegate = new Map(selections.map((selection) => [selection.delegateId, selection]));
    const sourceIds = selections.map(({ fromDelegateId }) => fromDelegateId);
    const [delegates, sources, names] = await Promise.all([
      this.database
        .of(Delegate)
        .find({ where: { id: In([...byDelegate.keys()]) }, order: { sortKey: 'ASC', id: 'ASC' } }),
      this.sourcesOf(sourceIds),
      this.names.of(sourceIds),
    ]);
    const consents = await this.consents.of(national, delegates);
    return delegates.flatMap((delegate) => {
      const selection = byDelegate.get(delegate.id);
      if (!selection) return [];
      const answer = familyAnswer(consents.get(delegate.id));
      const source = sources.get(selection.fromDelegateId);
      const name = names.get(selection.fromDelegateId)?.name ?? delegate.name;
      const differs = !isSamePerson(
        delegate,
        source ?? { name, born: delegate.born, gender: delegate.gender },
      );
      return [{ selection, delegate, name, differs, answer, isOfForum: Boolean(source?.approvedAt) }];
    });
  }

  private async sourcesOf(ids: string[]): Promise<Map<string, Source>> {
    const select = { id: true, name: true, born: true, gender: true, approvedAt: true } as const;
    const found = await this.database.of(Delegate).find({ select, where: { id: In(ids) } });
    return new Map(found.map((source) => [source.id, source]));
  }

  private async endedFor({ national }: ForumPair): Promise<EndedRow[]> {
    const selections = await this.database.of(Selection).find({
      where: { eventSlug: national.slug, endedAt: Not(IsNull()) },
      order: { endedAt: 'DESC' },
    });
    const [children, people] = await Promise.all([
      this.names.of(selections.map(({ fromDelegateId }) => fromDelegateId)),
      this.people.of(selections.flatMap(({ endedBy }) => endedBy ?? [])),
    ]);
    return selections.map((selection) => {
      const child = children.get(selection.fromDelegateId);
      const endedBy = people.get(selection.endedBy ?? '') ?? null;
      return { selection, name: child?.name ?? '', unitSlug: child?.unitSlug ?? '', endedBy };
    });
  }
}
