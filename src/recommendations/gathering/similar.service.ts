import { setImmediate as othersTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { chunksOf } from '../../core/database/chunks.js';
import { Database } from '../../core/database/database.js';
import { Recommendation } from '../recommendation.entity.js';
import { countsIn, TextLikeness } from './text-likeness.js';
import type { Features } from './text-likeness.js';

const mostSuggested = 5;
const readAtOnce = 20;
const mostKept = 20_000;
/** So many are looked at, since some of them may be merged already. */
const mostCompared = 20;
/** Below it a person rarely sees anything in common; of written pairs two in a hundred lie below. */
const leastAlike = 0.2;

/** A recommendation that may ask the same. */
export type Alike = Pick<
  Recommendation,
  'id' | 'number' | 'title' | 'text' | 'unitSlug' | 'stage' | 'mergedIntoId' | 'version'
>;

interface Compared {
  /** Stands for the texts as they were. */
  stamp: string;
  ids: string[];
  likeness: TextLikeness;
}

type Row = Alike & { readAt: string | null };

/** Which recommendations of a forum may ask the same: a suggestion for whoever merges them. */
@Injectable()
export class Similar {
  /** By forum. Comparing takes longer than a page may, and texts change only when a reader takes one. */
  private readonly compared = new Map<string, Compared>();
  private readonly features = new Map<string, Features>();

  constructor(private readonly database: Database) {}

  /** Those that stand by themselves, best first. */
  async to({ id, eventSlug }: Pick<Recommendation, 'id' | 'eventSlug'>): Promise<Alike[]> {
    const rows = await this.database.query<Row>(
      `SELECT "id", "number", "title", "text", "unitSlug", "stage", "mergedIntoId", "version", "readAt"
       FROM "recommendations" WHERE "eventSlug" = ? AND "state" = 'taken' ORDER BY "number"`,
      [eventSlug],
    );
    const { ids, likeness } = await this.comparedOf(eventSlug, rows);
    const found = likeness.of(ids.indexOf(id), mostCompared).filter(({ score }) => score >= leastAlike);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return found
      .flatMap(({ index }) => byId.get(ids[index] ?? '') ?? [])
      .filter(({ mergedIntoId }) => mergedIntoId === null)
      .slice(0, mostSuggested);
  }

  private async comparedOf(eventSlug: string, rows: Row[]): Promise<Compared> {
    const stamp = rows.map(({ id, readAt }) => `${id} ${readAt ?? ''}`).join();
    const known = this.compared.get(eventSlug);
    if (known?.stamp === stamp) return known;
    const texts = rows.map(({ title, text }) => `${title}. ${text}`);
    await this.readAll(texts);
    const likeness = new TextLikeness(texts, (text) => this.features.get(text) ?? countsIn(text));
    const compared = { stamp, ids: rows.map(({ id }) => id), likeness };
    this.compared.set(eventSlug, compared);
    return compared;
  }

  /** Each text once, and between a few of them it is others' turn. */
  private async readAll(texts: string[]): Promise<void> {
    if (this.features.size > mostKept) this.features.clear();
    const fresh = texts.filter((text) => !this.features.has(text));
    for (const some of chunksOf(fresh, readAtOnce)) {
      for (const text of some) this.features.set(text, countsIn(text));
      await othersTurn();
    }
  }
}
