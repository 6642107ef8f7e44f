import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../accounts/signed-in.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { Missing, Stale } from '../core/errors/refusals.js';
import { isOfUnit } from '../delegates/delegates.policy.js';
import type { DelegationKey } from '../delegates/delegates.policy.js';
import type { Event } from '../programme/event.entity.js';
import { Events } from '../programme/events.service.js';
import type { Unit } from '../programme/unit.entity.js';
import { Units } from '../programme/units.service.js';
import { usualLetterhead } from './usual-letterhead.js';
import { Letterhead } from './letterhead.entity.js';
import type { LetterheadForm } from './lists.forms.js';

const fields = ['superior', 'issuer', 'place', 'symbol', 'authority', 'signatory', 'recipients'] as const;
export type LetterheadValues = Pick<Letterhead, (typeof fields)[number]>;

/** What stands on a unit's papers; a new event begins with what the unit has used last. */
@Injectable()
export class Letterheads {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly units: Units,
    private readonly clock: Clock,
  ) {}

  async of(event: Event, unit: Unit): Promise<LetterheadValues> {
    const known = await this.database
      .of(Letterhead)
      .find({ where: { unitSlug: unit.slug }, order: { updatedAt: 'DESC' } });
    return (
      known.find(({ eventSlug }) => eventSlug === event.slug) ?? known[0] ?? usualLetterhead(event, unit)
    );
  }

  /** For its own unit only: the form's values, with the version that a save must start from. */
  async open(person: SignedIn, key: DelegationKey) {
    if (!isOfUnit(person, key.unitSlug)) throw new Missing();
    const [event, unit] = await Promise.all([this.events.get(key.eventSlug), this.units.get(key.unitSlug)]);
    const stored = await this.find(key);
    const values = stored ?? (await this.of(event, unit));
    return { event, unit, values: answersOf(values, stored?.version ?? 0) };
  }

  async save(person: SignedIn, { eventSlug, unitSlug }: DelegationKey, form: LetterheadForm): Promise<void> {
    const key = { eventSlug, unitSlug };
    await this.open(person, key);
    await this.database.transaction('letterhead.save', async (transaction) => {
      transaction.about('unit', unitSlug, fields);
      const row = { ...valuesOf(form), updatedAt: this.clock.now() };
      if (form.version === 0) await this.database.insert(Letterhead, { ...key, ...row }, { orIgnore: true });
      else await this.database.of(Letterhead).update({ ...key, version: form.version }, row);
      const stored = await this.find(key);
      if (!stored) throw new Missing();
      if (!areSame(stored, form)) throw new Stale(answersOf(stored, stored.version));
    });
  }

  private find({ eventSlug, unitSlug }: DelegationKey): Promise<Letterhead | null> {
    return this.database.findOne(Letterhead, { eventSlug, unitSlug });
  }
}

function valuesOf(source: LetterheadValues): LetterheadValues {
  return Object.fromEntries(fields.map((field) => [field, source[field]])) as LetterheadValues;
}

function areSame(one: LetterheadValues, other: LetterheadValues): boolean {
  return fields.every((field) => one[field] === other[field]);
}

function answersOf(values: LetterheadValues, version: number): Record<string, string> {
  return { ...valuesOf(values), version: String(version) };
}
