import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { chunksOf } from '../core/database/chunks.js';
import { Database } from '../core/database/database.js';
import { foldForSearch } from '../core/vietnamese/fold.js';
import { Delegate } from './delegate.entity.js';

export type NamedDelegate = Pick<Delegate, 'id' | 'name' | 'role' | 'unitSlug'>;

const columns = { id: true, name: true, role: true, unitSlug: true } as const;

/** Who delegates are, approved or not: for lists of what happened to them. */
@Injectable()
export class DelegateNames {
  constructor(private readonly database: Database) {}

  async of(ids: string[]): Promise<Map<string, NamedDelegate>> {
    const named = new Map<string, NamedDelegate>();
    for (const chunk of chunksOf(ids)) {
      const delegates = await this.database.of(Delegate).find({ select: columns, where: { id: In(chunk) } });
      for (const delegate of delegates) named.set(delegate.id, delegate);
    }
    return named;
  }

  /** Those of the ids whose delegates have been removed. */
  async missing(ids: string[]): Promise<string[]> {
    const there = new Set<string>();
    for (const chunk of chunksOf(ids)) {
      const found = this.database.of(Delegate).createQueryBuilder('delegate').select('delegate.id', 'id');
      const rows = await found.where({ id: In(chunk) }).getRawMany<{ id: string }>();
      for (const { id } of rows) there.add(id);
    }
    return ids.filter((id) => !there.has(id));
  }

  /** Ids of those whose name holds the piece, with or without accents. @param limit at most so many */
  async search(eventSlug: string, piece: string, limit: number): Promise<string[]> {
    const found = await this.database
      .of(Delegate)
      .find({ select: columns, where: { eventSlug }, order: { sortKey: 'ASC' } });
    const folded = foldForSearch(piece);
    return found
      .filter(({ name }) => foldForSearch(name).includes(folded))
      .slice(0, limit)
      .map(({ id }) => id);
  }
}
