import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { SignedIn } from '../../accounts/signed-in.js';
import { Database } from '../../core/database/database.js';
import { holdLock } from '../../core/database/named-lock.js';
import { InvalidFields } from '../../core/errors/refusals.js';
import { Recommendation } from '../recommendation.entity.js';
import { Matters } from './matters.service.js';
import { branchOf } from './merging.js';

interface MergeOrder {
  version: number;
  /** Of the one that stays, as people say it. */
  number: number;
}

/** Several texts that ask the same are answered as one; each keeps its words, its district and its children, and can be taken out again. */
@Injectable()
export class Merges {
  constructor(
    private readonly database: Database,
    private readonly matters: Matters,
  ) {}

  /**
   * Whatever was merged into the one goes along with it. Merged into one that was merged itself, it goes where that one went.
   * @returns the one that stays
   */
  merge(person: SignedIn, id: string, { number, version }: MergeOrder): Promise<Recommendation> {
    return this.database.transaction('recommendation.merge', async (transaction) => {
      transaction.about('recommendation', id, ['mergedIntoId']);
      const { row } = await this.hold(id, () => this.matters.enter(person, id, 'merge'));
      await this.matters.refusePromised(row);
      const root = await this.rootOf(row, number);
      await this.matters.change({ id, version }, { mergedIntoId: root.id });
      await this.database.of(Recommendation).update({ rootId: id }, { rootId: root.id });
      await this.matters.step(root.id, 'merged', { reason: `${row.number ?? ''}` });
      await this.matters.step(id, 'merged', { reason: `${root.number ?? ''}` });
      return root;
    });
  }

  /** It stands alone again, with what was merged into it before. */
  undo(person: SignedIn, id: string, version: number): Promise<Recommendation> {
    return this.database.transaction('recommendation.unmerge', async (transaction) => {
      transaction.about('recommendation', id, ['mergedIntoId']);
      const { row } = await this.hold(id, () => this.matters.enter(person, id, 'unmerge'));
      const rootId = row.rootId ?? id;
      const branch = branchOf(row, await this.groupOf(rootId));
      await this.matters.change({ id, version }, { mergedIntoId: null });
      await this.database.of(Recommendation).update({ id: In(branch.map((one) => one.id)) }, { rootId: id });
      await this.matters.step(rootId, 'unmerged', { reason: `${row.number ?? ''}` });
      await this.matters.step(id, 'unmerged');
      return row;
    });
  }

  /** All that are answered as one, the one that stays first. */
  async groupOf(rootId: string): Promise<Recommendation[]> {
    const group = await this.database
      .of(Recommendation)
      .find({ where: { rootId }, order: { number: 'ASC' } });
    return group.toSorted((one, other) => Number(other.id === rootId) - Number(one.id === rootId));
  }

  /** One merging after the other, so that no two can make a circle. */
  private async hold<T>(id: string, enter: () => Promise<T>): Promise<T> {
    const { eventSlug } = (await this.matters.get(id)).row;
    await holdLock(this.database, `merges:${eventSlug}`);
    return enter();
  }

  private async rootOf({ id, eventSlug }: Recommendation, number: number): Promise<Recommendation> {
    const target = await this.database.of(Recommendation).findOneBy({ eventSlug, number, state: 'taken' });
    if (!target)
      throw new InvalidFields([{ field: 'number', key: 'answers.merge.no-such', params: { number } }]);
    if (target.id === id) throw new InvalidFields([{ field: 'number', key: 'answers.merge.itself' }]);
    if (target.rootId === id)
      throw new InvalidFields([{ field: 'number', key: 'answers.merge.circle', params: { number } }]);
    if (target.rootId === target.id) return target;
    return this.database.of(Recommendation).findOneByOrFail({ id: target.rootId ?? '' });
  }
}
