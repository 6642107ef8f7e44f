import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { chunksOf } from '../core/database/chunks.js';
import { Database } from '../core/database/database.js';
import { foldForSearch } from '../core/vietnamese/fold.js';
import { Delegate } from './delegate.entity.js';
import { Departure } from './departures/departure.entity.js';

export type NamedDelegate = Pick<Delegate, 'id' | 'name' | 'role' | 'unitSlug'>;

const columns = { id: true, name: true, role: true, unitSlug: true } as const;

/** Who delegates are, approved or not, or were before they left: for lists of what happened to them. */
@Injectable()
export class DelegateNames {
  constructor(private readonly database: Database) {}

  async of(ids: string[]): Promise<Map<string, NamedDelegate>> {
    const named = new Map<string, NamedDelegate>();
    for (const chunk of chunksOf(ids)) {
      const choice = { select: columns, where: { id: In(chunk) } };
      const delegates = await this.database.of(Delegate).find(choice);
      const departures = await this.database.of(Departure).find(choice);
      for (const one of [...departures, ...delegates]) named.set(one.id, one);
    }
    return named;
  }

  /** Those of the ids whose delegates are on no list any more. */
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
    const present = await this.database
      .of(Delegate)
      .find({ select: columns, where: { eventSlug }, order: { sortKey: 'ASC' } });
    const gone = await this.database.of(Departure).find({ select: columns, where: { eventSlug } });
    const folded = foldForSearch(piece);
    return [...present, ...gone]
      .filter(({ name }) => foldForSearch(name).includes(folded))
      .slice(0, limit)
      .map(({ id }) => id);
  }
}
