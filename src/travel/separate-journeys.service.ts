import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../accounts/signed-in.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { Refused, Stale } from '../core/errors/refusals.js';
import type { Delegate } from '../delegates/delegate.entity.js';
import { DelegateReader } from '../delegates/delegate-reader.js';
import { SeparateJourney } from './journey.entity.js';
import type { Journey } from './journey.entity.js';
import { JourneyReader } from './journey-reader.js';
import type { OpenPlace } from './journey-reader.js';
import {
  answersOf,
  columnsOf,
  differenceBetween,
  differingParts,
  stayApart,
  stayOf,
  stayOfForm,
  together,
} from './journey-values.js';
import type { SeparateColumns } from './journey-values.js';
import { checked } from './journeys.service.js';
import type { RejoinForm, SeparateJourneyForm } from './travel.forms.js';

export interface SeparateView extends OpenPlace {
  delegate: Delegate;
  /** Whether there is something to take back. */
  isApart: boolean;
  values: Record<string, string>;
}

/** What one person does apart from their delegation; all that equals its journey goes on following it. */
@Injectable()
export class SeparateJourneys {
  constructor(
    private readonly database: Database,
    private readonly reader: JourneyReader,
    private readonly delegates: DelegateReader,
    private readonly clock: Clock,
  ) {}

  async open(person: SignedIn, id: string): Promise<SeparateView> {
    const delegate = await this.delegates.own(person, id);
    const place = await this.reader.enter(person, delegate);
    const { journey, own } = await this.stored(delegate);
    return { ...place, delegate, isApart: own !== null && !isTogether(own), values: answers(journey, own) };
  }

  async tell(person: SignedIn, id: string, form: SeparateJourneyForm): Promise<Told> {
    const { offer } = await this.open(person, id);
    const stay = checked(stayOfForm(form), offer);
    return this.write({ person, id, form }, ({ journey }) => {
      if (journey.version !== form.journeyVersion) return null;
      return { ...differenceBetween(stayOf(journey), stay), stayNote: form.stayNote };
    });
  }

  /** Back to what the delegation does together. */
  async rejoin(person: SignedIn, id: string, form: RejoinForm): Promise<Told> {
    await this.open(person, id);
    return this.write({ person, id, form }, () => together);
  }

  /** @param columnsFor null: the form began with a journey that is no more */
  private async write(
    { person, id, form }: Writing,
    columnsFor: (stored: Stored) => SeparateColumns | null,
  ): Promise<Told> {
    return this.database.transaction('journey.tell-apart', async (transaction) => {
      const delegate = await this.delegates.own(person, id);
      const before = await this.stored(delegate);
      const columns = columnsFor(before);
      if (!columns) throw new Stale(answers(before.journey, before.own));
      transaction.about('delegate', id, partsIn(before.own, columns));
      if (!before.own && isTogether(columns)) return { delegate, isApart: false };
      if (!before.own || !areSame(before.own, columns)) await this.store(id, columns, form.version);
      const { journey, own } = await this.stored(delegate);
      if (!own || !areSame(own, columns)) throw new Stale(answers(journey, own));
      return { delegate, isApart: !isTogether(columns) };
    });
  }

  private async store(delegateId: string, columns: SeparateColumns, version: number): Promise<void> {
    const row = { ...columns, updatedAt: this.clock.now() };
    if (version === 0)
      await this.database.insert(SeparateJourney, { delegateId, ...row }, { orIgnore: true });
    else await this.database.of(SeparateJourney).update({ delegateId, version }, row);
  }

  private async stored(delegate: Delegate): Promise<Stored> {
    const [journey, own] = await Promise.all([
      this.reader.find(delegate),
      this.reader.findSeparate(delegate.id),
    ]);
    if (!journey) throw new Refused('travel.tell-first');
    return { journey, own };
  }
}

/** Who it was told of, and whether anything of it differs from their delegation. */
export interface Told {
  delegate: Delegate;
  isApart: boolean;
}

interface Stored {
  journey: Journey;
  own: SeparateJourney | null;
}

interface Writing {
  person: SignedIn;
  id: string;
  form: { version: number };
}

const names = Object.keys(together) as (keyof SeparateColumns)[];

function areSame(one: SeparateColumns, other: SeparateColumns): boolean {
  return names.every((name) => one[name] === other[name]);
}

function isTogether(own: SeparateColumns): boolean {
  return areSame(own, together);
}

function partsIn(before: SeparateColumns | null, after: SeparateColumns): string[] {
  const parts = [before ?? undefined, after].flatMap(differingParts);
  const isNoted = (before?.stayNote ?? '') !== after.stayNote;
  return [...parts, ...(isNoted ? ['stayNote'] : [])];
}

function answers(journey: Journey, own: SeparateJourney | null): Record<string, string> {
  return {
    ...answersOf(columnsOf(stayApart(stayOf(journey), own ?? undefined))),
    stayNote: own?.stayNote ?? '',
    version: String(own?.version ?? 0),
    journeyVersion: String(journey.version),
  };
}
