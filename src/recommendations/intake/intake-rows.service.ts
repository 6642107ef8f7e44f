import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { SignedIn } from '../../accounts/signed-in.js';
import { Database } from '../../core/database/database.js';
import { holdLock } from '../../core/database/named-lock.js';
import { Missing } from '../../core/errors/refusals.js';
import { dayInVietnam } from '../../core/vietnamese/dates.js';
import type { Day } from '../../core/vietnamese/dates.js';
import { takesDistricts } from '../../programme/event-kinds.js';
import type { Event } from '../../programme/event.entity.js';
import { Events } from '../../programme/events.service.js';
import { Recommendation } from '../recommendation.entity.js';
import type { IntakeKey } from '../recommendations.policy.js';
import { intakeKeyOf, mayHandIn } from '../recommendations.policy.js';
import { Intake, IntakeFile } from './intake.entity.js';

/** What units have written down for a forum, as rows. */
@Injectable()
export class IntakeRows {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  /** The province's forum. @throws Missing for other events */
  async forum(eventSlug: string): Promise<Event> {
    const event = await this.events.get(eventSlug);
    if (!takesDistricts(event)) throw new Missing();
    return event;
  }

  /** @throws Missing for who does not write down what this unit's children ask */
  async enter(person: SignedIn, { eventSlug, unitSlug }: IntakeKey): Promise<Event> {
    const event = await this.forum(eventSlug);
    if (!mayHandIn(person, unitSlug, event)) throw new Missing();
    return event;
  }

  /** With version 0 while nothing is told of it. */
  async of(key: IntakeKey): Promise<Intake> {
    const found = await this.database.findOne(Intake, intakeKeyOf(key));
    return found ?? Object.assign(new Intake(), fresh(key), { id: '', version: 0 });
  }

  /** By event and unit, on which day what the children ask was handed in, or that they ask nothing. */
  async handedIn(): Promise<Map<string, Day>> {
    const intakes = await this.database.of(Intake).find();
    return new Map(
      intakes.flatMap(({ eventSlug, unitSlug, handedAt }) =>
        handedAt ? [[`${eventSlug} ${unitSlug}`, dayInVietnam(handedAt)] as const] : [],
      ),
    );
  }

  recommendationsOf(key: IntakeKey): Promise<Recommendation[]> {
    return this.database
      .of(Recommendation)
      .find({ where: intakeKeyOf(key), order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Without those that only the safeguarding lead may open. */
  filesOf({ id }: Intake): Promise<IntakeFile[]> {
    if (id === '') return Promise.resolve([]);
    const where = { intakeId: id, concernId: IsNull() };
    return this.database.of(IntakeFile).find({ where, order: { addedAt: 'ASC', id: 'ASC' } });
  }

  /** One change of a unit's intake after the other. Runs inside a transaction. */
  async held(key: IntakeKey): Promise<Intake> {
    await holdLock(this.database, `intake:${key.eventSlug}/${key.unitSlug}`);
    await this.database.insert(Intake, { ...fresh(key), id: randomUUID(), version: 0 }, { orIgnore: true });
    return this.of(key);
  }
}

function fresh(key: IntakeKey) {
  const nothing = { heldOn: null, children: null, documentNumber: '', noneReason: '' };
  return { ...intakeKeyOf(key), ...nothing, handedAt: null, personId: null };
}
