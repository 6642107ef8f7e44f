import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { PersonNames } from '../accounts/person-names.js';
import { actsFor, hasRole, ownUnits } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { Missing, Refused, Stale } from '../core/errors/refusals.js';
import { actingPerson } from '../core/request/request-context.js';
import type { Unit } from '../programme/unit.entity.js';
import { Units } from '../programme/units.service.js';
import { Difficulty, DifficultyPost } from './difficulty.entity.js';
import type { DifficultyState, PostKind } from './difficulty-words.js';
import { mayLook } from './obligations.policy.js';

export interface DifficultyView {
  difficulty: Difficulty;
  unit: Unit;
  posts: { post: DifficultyPost; by: string }[];
}

/** A unit writes what hinders it; Sở LĐTBXH answers, or passes it up to the province; both see the thread. */
@Injectable()
export class Difficulties {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
    private readonly people: PersonNames,
    private readonly clock: Clock,
  ) {}

  /** The committee sees all, whoever acts for units their own; those that wait come first. */
  async visibleTo(person: SignedIn): Promise<{ difficulty: Difficulty; unit: Unit }[]> {
    const where = hasRole(person, 'committee') ? {} : { unitSlug: In(ownUnits(person)) };
    const found = await this.database.of(Difficulty).find({ where, order: { changedAt: 'DESC', id: 'ASC' } });
    const units = await this.units.bySlugs(found.map(({ unitSlug }) => unitSlug));
    const unitOf = new Map(units.map((unit) => [unit.slug, unit]));
    return found
      .toSorted((one, other) => Number(other.state === 'waiting') - Number(one.state === 'waiting'))
      .flatMap((difficulty) => {
        const unit = unitOf.get(difficulty.unitSlug);
        const changedAt = this.clock.asTold(difficulty.changedAt);
        return unit ? [{ difficulty: Object.assign(difficulty, { changedAt }), unit }] : [];
      });
  }

  countWaiting(): Promise<number> {
    return this.database.of(Difficulty).countBy({ state: 'waiting' });
  }

  async get(person: SignedIn, id: string): Promise<DifficultyView> {
    const difficulty = await this.find(person, id);
    const posts = await this.database.of(DifficultyPost).find({
      where: { difficultyId: id },
      order: { at: 'ASC', id: 'ASC' },
    });
    const names = await this.people.of(posts.flatMap(({ personId }) => personId ?? []));
    return {
      difficulty,
      unit: await this.units.get(difficulty.unitSlug),
      posts: posts.map((post) => ({ post, by: names.get(post.personId ?? '') ?? '' })),
    };
  }

  write(person: SignedIn, { unit, title, text }: { unit: string; title: string; text: string }) {
    if (!actsFor(person, unit)) throw new Missing();
    return this.database.transaction('difficulty.write', async (transaction) => {
      const now = new Date();
      const row = { id: randomUUID(), unitSlug: unit, title, state: 'waiting' as const, version: 1 };
      transaction.about('difficulty', row.id);
      await this.database.insert(Difficulty, { ...row, createdAt: now, changedAt: now });
      await this.post(row.id, 'question', text);
      return row.id;
    });
  }

  /** The unit goes on asking, the committee answers. */
  async reply(person: SignedIn, id: string, said: { version: number; text: string }): Promise<string> {
    const { unitSlug } = await this.find(person, id);
    return isAnswerer(person, unitSlug)
      ? this.change({ id, verb: 'difficulty.answer', state: 'answered', kind: 'answer', ...said })
      : this.change({ id, verb: 'difficulty.ask', state: 'waiting', kind: 'question', ...said });
  }

  /** Beyond what Sở LĐTBXH can settle: UBND tỉnh is to decide. */
  async passUp(person: SignedIn, id: string, said: { version: number; text: string }): Promise<string> {
    const { state } = await this.find(person, id);
    if (state === 'passed-up') throw new Refused('obligations.difficulty.passed-up-already');
    return this.change({ id, verb: 'difficulty.pass-up', state: 'passed-up', kind: 'passing-up', ...said });
  }

  private async find(person: SignedIn, id: string): Promise<Difficulty> {
    const difficulty = await this.database.findOne(Difficulty, { id });
    if (!difficulty || !mayLook(person, difficulty.unitSlug)) throw new Missing();
    return difficulty;
  }

  private change({
    id,
    version,
    verb,
    state,
    kind,
    text,
  }: {
    id: string;
    version: number;
    verb: string;
    state: DifficultyState;
    kind: PostKind;
    text: string;
  }): Promise<string> {
    return this.database.transaction(verb, async (transaction) => {
      transaction.about('difficulty', id);
      const { affected } = await this.database
        .of(Difficulty)
        .update({ id, version }, { state, changedAt: new Date() });
      if (affected !== 1) throw new Stale({});
      await this.post(id, kind, text);
      return id;
    });
  }

  private async post(difficultyId: string, kind: PostKind, text: string): Promise<void> {
    const row = {
      id: randomUUID(),
      difficultyId,
      kind,
      text,
      at: this.clock.now(),
      personId: actingPerson(),
    };
    await this.database.insert(DifficultyPost, row);
  }
}

/** Who belongs to the unit that asks does not answer it, also as a member of the committee. */
export function isAnswerer(person: SignedIn, unitSlug: string): boolean {
  return hasRole(person, 'committee') && !actsFor(person, unitSlug);
}
