import { Injectable } from '@nestjs/common';
import { Database } from '../../core/database/database.js';
import { Remembered } from '../../core/database/remembered.js';
import { Recommendation } from '../recommendation.entity.js';
import { TextLikeness } from './text-likeness.js';

const mostSuggested = 5;
/** Below it a person sees nothing in common. */
const leastAlike = 0.12;

/** A recommendation that may ask the same. */
export type Alike = Pick<
  Recommendation,
  'id' | 'number' | 'title' | 'text' | 'unitSlug' | 'stage' | 'version'
>;

interface Compared {
  rows: Alike[];
  likeness: TextLikeness;
}

/** Which recommendations of a forum may ask the same: a suggestion for whoever merges them. */
@Injectable()
export class Similar {
  private readonly compared: Remembered<Compared>;

  constructor(private readonly database: Database) {
    this.compared = new Remembered(database);
  }

  /** Those that stand by themselves, best first. */
  async to({ id, eventSlug }: Pick<Recommendation, 'id' | 'eventSlug'>): Promise<Alike[]> {
    const { rows, likeness } = await this.compared.get(eventSlug, () => this.compare(eventSlug));
    const index = rows.findIndex((row) => row.id === id);
    if (index < 0) return [];
    const found = likeness.of(index, mostSuggested).filter(({ score }) => score >= leastAlike);
    return found.flatMap((one) => rows[one.index] ?? []);
  }

  private async compare(eventSlug: string): Promise<Compared> {
    const rows = await this.database.query<Alike>(
      `SELECT "id", "number", "title", "text", "unitSlug", "stage", "version" FROM "recommendations"
       WHERE "eventSlug" = ? AND "state" = 'taken' AND "mergedIntoId" IS NULL ORDER BY "number"`,
      [eventSlug],
    );
    return { rows, likeness: new TextLikeness(rows.map(({ title, text }) => `${title}. ${text}`)) };
  }
}
