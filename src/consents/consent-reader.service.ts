import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { PersonNames } from '../accounts/person-names.js';
import { hasRole } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Database } from '../core/database/database.js';
import type { ConsentState } from '../delegates/consent-source.js';
import type { Delegate } from '../delegates/delegate.entity.js';
import { DelegateReader } from '../delegates/delegate-reader.js';
import { DelegationReader } from '../delegates/delegation-reader.js';
import type { DelegationView } from '../delegates/delegation-view.js';
import type { Event } from '../programme/event.entity.js';
import type { Unit } from '../programme/unit.entity.js';
import { Units } from '../programme/units.service.js';
import { Events } from '../programme/events.service.js';
import { allCells, answerIn, askedOf, cellName, stateOf } from './consent-cells.js';
import type { Cell } from './consent-cells.js';
import { ConsentLedger } from './consent-ledger.service.js';
import { ConsentSettings } from './consent-settings.service.js';
import { ConsentAnswer, ConsentRecord, ConsentScan } from './consent.entity.js';
import type { Answer, Purpose } from './consent-words.js';
import { wordingsFor } from './wordings.js';
import type { Wording, Wordings } from './wordings.js';

export interface AskedCell extends Cell {
  answer: Answer;
}

/** One question with the answers of all whom it is asked. */
export interface Question {
  purpose: Purpose;
  wording: Wording;
  cells: AskedCell[];
}

export interface WrittenRecord {
  record: ConsentRecord;
  answers: ConsentAnswer[];
  recordedBy: string | null;
}

export interface ConsentView {
  delegate: Delegate;
  event: Event;
  unit: Unit;
  isCommittee: boolean;
  /** Empty where the event asks nothing of this person. */
  questions: Question[];
  state: ConsentState | null;
  version: number;
}

export interface ConsentFile extends ConsentView {
  /** Latest first. */
  records: WrittenRecord[];
  scans: ConsentScan[];
}

/** Finds a person's consents for those who may see the person. */
@Injectable()
export class ConsentReader {
  constructor(
    private readonly database: Database,
    private readonly delegates: DelegateReader,
    private readonly delegations: DelegationReader,
    private readonly events: Events,
    private readonly units: Units,
    private readonly settings: ConsentSettings,
    private readonly ledger: ConsentLedger,
    private readonly names: PersonNames,
  ) {}

  async open(person: SignedIn, id: string): Promise<ConsentView> {
    const delegate = await this.delegates.get(person, id);
    const [event, unit, { answers, version }] = await Promise.all([
      this.events.get(delegate.eventSlug),
      this.units.get(delegate.unitSlug),
      this.ledger.standingOf(id),
    ]);
    const asked = askedOf(delegate, await this.settings.rulesFor(event));
    return {
      ...{ delegate, event, unit, version },
      isCommittee: hasRole(person, 'committee'),
      questions: questionsOf(asked, answers, wordingsFor(event)),
      state: stateOf(answers, asked),
    };
  }

  async file(person: SignedIn, id: string): Promise<ConsentFile> {
    const view = await this.open(person, id);
    const [records, scans] = await Promise.all([this.recordsOf(id), this.scansOf(id)]);
    return { ...view, records, scans };
  }

  /** Who comes next in a pile of papers: after this one in the list's order, of those who are not complete. */
  async nextAfter(person: SignedIn, { id, ...key }: Delegate): Promise<string | null> {
    const view = await this.delegations.open(person, key);
    const place = view.delegates.findIndex((delegate) => delegate.id === id);
    const round = [...view.delegates.slice(place + 1), ...view.delegates.slice(0, Math.max(place, 0))];
    return round.find((delegate) => isOpen(view, delegate))?.id ?? null;
  }

  private async recordsOf(delegateId: string): Promise<WrittenRecord[]> {
    const records = await this.database
      .of(ConsentRecord)
      .find({ where: { delegateId }, order: { number: 'DESC' } });
    const answers = await this.database
      .of(ConsentAnswer)
      .findBy({ recordId: In(records.map(({ id }) => id)) });
    const names = await this.names.of(records.flatMap(({ recordedById }) => recordedById ?? []));
    return records.map((record) => ({
      record,
      answers: inOrder(answers.filter(({ recordId }) => recordId === record.id)),
      recordedBy: names.get(record.recordedById ?? '') ?? null,
    }));
  }

  private scansOf(delegateId: string): Promise<ConsentScan[]> {
    const order = { addedAt: 'ASC', id: 'ASC' } as const;
    return this.database.of(ConsentScan).find({ where: { delegateId }, order });
  }
}

/** Whether somebody's answers still have to come in. */
export function isOpen(
  { consents }: Pick<DelegationView, 'consents'>,
  { id }: Pick<Delegate, 'id'>,
): boolean {
  const status = consents.get(id)?.status;
  return status === 'missing' || status === 'partial';
}

/** As papers and pages have them. */
function inOrder(answers: ConsentAnswer[]): ConsentAnswer[] {
  const names = allCells.map(cellName);
  const placeOf = (answer: ConsentAnswer) => names.indexOf(cellName(answer));
  return answers.sort((one, other) => placeOf(one) - placeOf(other));
}

function questionsOf(asked: readonly Cell[], standing: string, wordings: Wordings): Question[] {
  const askedFor = [...new Set(asked.map(({ purpose }) => purpose))];
  return askedFor.map((purpose) => ({
    purpose,
    wording: wordings[purpose],
    cells: asked
      .filter((cell) => cell.purpose === purpose)
      .map((cell) => ({ ...cell, answer: answerIn(standing, cell) })),
  }));
}
