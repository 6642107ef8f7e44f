import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { chunksOf } from '../core/database/chunks.js';
import { Database } from '../core/database/database.js';
import { Remembered } from '../core/database/remembered.js';
import { ConsentSource, isOver } from '../delegates/consent-source.js';
import type { AskedPerson, ConsentState, ConsentSum, EndedPerson } from '../delegates/consent-source.js';
import { Delegate } from '../delegates/delegate.entity.js';
import type { DelegateRole } from '../delegates/delegate-roles.js';
import type { Event } from '../programme/event.entity.js';
import { askedOf, bornAfter, noAnswers, stateOf } from './consent-cells.js';
import type { ConsentRules } from './consent-cells.js';
import { ConsentSettings } from './consent-settings.service.js';
import { ConsentStanding } from './consent.entity.js';

/** People who answered the same, and whose age asks the same of them. */
interface Alike {
  unitSlug: string;
  role: DelegateRole;
  answers: string | null;
  /** 0 or 1. */
  isYoung: number;
  /** A string on PostgreSQL. */
  count: number | string;
}

/** Stands for a birth date of which only the age at the event counts. */
const lately = '9999-12-31';

/** Where consents stand, for lists and approvals. */
@Injectable()
export class ConsentStandings extends ConsentSource {
  private readonly ended: Remembered<EndedPerson[]>;

  constructor(
    private readonly database: Database,
    private readonly settings: ConsentSettings,
  ) {
    super();
    this.ended = new Remembered(database);
  }

  async of(event: Event, people: AskedPerson[]): Promise<Map<string, ConsentState>> {
    const rules = await this.settings.rulesFor(event);
    const asked = people.filter((person) => askedOf(person, rules).length > 0);
    const answers = await this.answersOf(asked.map(({ id }) => id));
    return new Map(
      asked.flatMap((person) => {
        const state = stateOf(answers.get(person.id) ?? noAnswers, askedOf(person, rules));
        return state ? [[person.id, state]] : [];
      }),
    );
  }

  async sumsOf(event: Event): Promise<Map<string, ConsentSum>> {
    const rules = await this.settings.rulesFor(event);
    const sums = new Map<string, ConsentSum>();
    for (const group of await this.alike(event.slug, rules)) {
      const person = { role: group.role, born: group.isYoung ? lately : null };
      const state = stateOf(group.answers ?? noAnswers, askedOf(person, rules));
      if (!state) continue;
      const { asked, done } = sums.get(group.unitSlug) ?? { asked: 0, done: 0 };
      const count = Number(group.count);
      sums.set(group.unitSlug, {
        asked: asked + count,
        done: state.status === 'done' ? done + count : done,
      });
    }
    return sums;
  }

  /** Every list asks, and few change: looked for among all people of the event once after each write. */
  endedOf(event: Event): Promise<EndedPerson[]> {
    return this.ended.get(event.slug, () => this.findEnded(event));
  }

  /** Approved children of whom no picture may be taken: all who have not agreed to it. */
  async withoutPictures(event: Event): Promise<Set<string>> {
    const rules = await this.settings.rulesFor(event);
    const people = await this.approvedChildren(event.slug);
    return new Set(
      people.flatMap(({ id, born, answers }) => {
        const state = stateOf(answers ?? noAnswers, askedOf({ role: 'child', born }, rules));
        return state && !state.mayBePhotographed ? [id] : [];
      }),
    );
  }

  private async findEnded(event: Event): Promise<EndedPerson[]> {
    const rules = await this.settings.rulesFor(event);
    const people = await this.answered(event.slug);
    return people.flatMap(({ id, name, unitSlug, role, born, answers }) => {
      const state = stateOf(answers, askedOf({ role, born }, rules));
      return state && isOver(state.status) ? [{ id, name, unitSlug, status: state.status }] : [];
    });
  }

  private async answersOf(ids: string[]): Promise<Map<string, string>> {
    const answers = new Map<string, string>();
    for (const chunk of chunksOf(ids)) {
      const rows = await this.database.of(ConsentStanding).findBy({ delegateId: In(chunk) });
      for (const row of rows) answers.set(row.delegateId, row.answers);
    }
    return answers;
  }

  /** A few groups, however many people there are. */
  private alike(eventSlug: string, rules: ConsentRules): Promise<Alike[]> {
    return this.people(eventSlug)
      .select(['delegate.unitSlug AS "unitSlug"', 'delegate.role AS "role"', 'standing.answers AS "answers"'])
      .addSelect('CASE WHEN delegate.born > :young THEN 1 ELSE 0 END', 'isYoung')
      .addSelect('COUNT(*)', 'count')
      .setParameter('young', bornAfter(rules) ?? lately)
      .groupBy('delegate.unitSlug')
      .addGroupBy('delegate.role')
      .addGroupBy('standing.answers')
      .addGroupBy('"isYoung"')
      .getRawMany<Alike>();
  }

  private answered(eventSlug: string) {
    return this.people(eventSlug)
      .select(personColumns)
      .andWhere("(standing.answers LIKE '%n%' OR standing.answers LIKE '%w%')")
      .orderBy('delegate.sortKey')
      .getRawMany<PersonRow & { answers: string }>();
  }

  private approvedChildren(eventSlug: string): Promise<PersonRow[]> {
    return this.people(eventSlug)
      .select(personColumns)
      .andWhere("delegate.role = 'child' AND delegate.approvedAt IS NOT NULL")
      .getRawMany<PersonRow>();
  }

  private people(eventSlug: string) {
    return this.database
      .of(Delegate)
      .createQueryBuilder('delegate')
      .leftJoin(ConsentStanding, 'standing', 'standing.delegateId = delegate.id')
      .where('delegate.eventSlug = :eventSlug', { eventSlug });
  }
}

type PersonRow = Pick<Delegate, 'id' | 'name' | 'unitSlug' | 'role' | 'born'> & { answers: string | null };

const personColumns = [
  'delegate.id AS "id"',
  'delegate.name AS "name"',
  'delegate.unitSlug AS "unitSlug"',
  'delegate.role AS "role"',
  'delegate.born AS "born"',
  'standing.answers AS "answers"',
];
