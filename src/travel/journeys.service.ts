import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { SignedIn } from '../accounts/signed-in.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { Stale, refuseMistakes } from '../core/errors/refusals.js';
import type { DelegationKey } from '../delegates/delegates.policy.js';
import { Journey } from './journey.entity.js';
import { JourneyReader } from './journey-reader.js';
import { columnsOf, journeyAnswers, sameColumns, stayOfForm } from './journey-values.js';
import type { JourneyColumns } from './journey-values.js';
import { stateOf } from './journey-state.js';
import type { JourneyState } from './travel-words.js';
import type { Offer } from './offer.js';
import { mistakesIn } from './stay.js';
import type { Stay } from './stay.js';
import type { JourneyForm } from './travel.forms.js';

/** How much one unit has told for one event. */
export interface UnitJourney extends DelegationKey {
  state: JourneyState;
}

/** What a delegation does together; it may change until the event has passed, since boats go by the weather. */
@Injectable()
export class Journeys {
  constructor(
    private readonly database: Database,
    private readonly reader: JourneyReader,
    private readonly clock: Clock,
  ) {}

  /** Telling what is known already changes nothing; what is gone meanwhile is told anew. */
  async tell(person: SignedIn, { eventSlug, unitSlug }: DelegationKey, form: JourneyForm): Promise<void> {
    const key = { eventSlug, unitSlug };
    const { offer } = await this.reader.enter(person, key);
    const columns = columnsOf(checked(stayOfForm(form), offer));
    await this.database.transaction('journey.tell', async (transaction) => {
      const before = await this.reader.find(key);
      transaction.about('unit', unitSlug, changedIn(before, columns));
      if (before && sameColumns(before, columns)) return;
      const row = { ...key, ...columns, updatedAt: this.clock.now() };
      await this.store(row, before ? form.version : 0);
      const stored = await this.reader.find(key);
      if (!stored || !sameColumns(stored, columns)) throw new Stale(stored ? journeyAnswers(stored) : {});
    });
  }

  /** What these units have told, for whatever event. */
  async statesOf(unitSlugs: string[]): Promise<UnitJourney[]> {
    if (unitSlugs.length === 0) return [];
    const journeys = await this.database.of(Journey).findBy({ unitSlug: In(unitSlugs) });
    return journeys.map((journey) => {
      const { eventSlug, unitSlug } = journey;
      return { eventSlug, unitSlug, state: stateOf(journey) };
    });
  }

  /** What somebody else has stored meanwhile stays. */
  private async store(row: Partial<Journey>, version: number): Promise<void> {
    const { eventSlug, unitSlug } = row;
    if (version === 0) await this.database.insert(Journey, row, { orIgnore: true });
    else await this.database.of(Journey).update({ eventSlug, unitSlug, version }, row);
  }
}

export function checked(stay: Stay, offer: Offer): Stay {
  const mistakes = mistakesIn(stay, offer);
  refuseMistakes(mistakes);
  return stay;
}

function changedIn(before: JourneyColumns | null, after: JourneyColumns): string[] {
  const names = Object.keys(after) as (keyof JourneyColumns)[];
  return names.filter((name) => before?.[name] !== after[name]);
}
