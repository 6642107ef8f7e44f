import { Injectable } from '@nestjs/common';
import { chunksOf } from '../../core/database/chunks.js';
import { Database } from '../../core/database/database.js';
import { foldedWords } from '../../core/vietnamese/fold.js';
import type { Recommendation } from '../recommendation.entity.js';
import { RecommendationWord } from './recommendation-word.entity.js';

const longestWord = 40;
/** Of one search; more narrow nothing down any more. */
const mostSought = 8;
const rowsAtOnce = 200;

/** Words by which texts are found, whatever their marks and capitals. */
@Injectable()
export class WordIndex {
  constructor(private readonly database: Database) {}

  /** Of title and text as others may read them. Runs inside a transaction. */
  async index({
    id: recommendationId,
    title,
    text,
  }: Pick<Recommendation, 'id' | 'title' | 'text'>): Promise<void> {
    await this.database.of(RecommendationWord).delete({ recommendationId });
    const rows = wordsIn(`${title} ${text}`).map((word) => ({ word, recommendationId }));
    for (const chunk of chunksOf(rows, rowsAtOnce)) await this.database.insertAll(RecommendationWord, chunk);
  }
}

/** Each once, folded: small letters and numbers without marks. */
export function wordsIn(text: string): string[] {
  return [...new Set(foldedWords(text).map((word) => word.slice(0, longestWord)))];
}

/**
 * A condition that holds for texts with every word that was typed, the last one perhaps only begun; null where nothing was typed.
 * @param column of the text's id, as `"r"."id"` @returns SQL with a question mark for each value
 */
export function holdsWords(q: string, column: string): { sql: string; values: string[] } | null {
  const words = wordsIn(q).slice(0, mostSought);
  const last = words.at(-1);
  if (last === undefined) return null;
  const whole = words.slice(0, -1);
  const of = (condition: string) =>
    `${column} IN (SELECT "recommendationId" FROM "recommendation_words" WHERE ${condition})`;
  // What begins with the letters lies between them and them with a sign behind that follows all letters.
  const conditions = [...whole.map(() => of('"word" = ?')), of('"word" >= ? AND "word" < ?')];
  return { sql: conditions.join(' AND '), values: [...whole, last, `${last}~`] };
}
