import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/core/config/project-root.js';

/** The numbers of the most alike others of a text, best first. */
export type Finder = (index: number, most: number) => number[];

const asked = 5;

/**
 * Invented wishes, two lines a pair: the same wish in other words. The first half is there to tune by. The second was written before
 * it was ever measured, and no phrase or weight may be chosen by what it misses.
 */
export function pairs(): { tuning: string[]; judging: string[] } {
  const content = readFileSync(join(projectRoot, 'bench/similar-pairs.txt'), 'utf8');
  const all = content
    .trim()
    .split('\n\n')
    .map((pair) => pair.split('\n'));
  const middle = all.length / 2;
  return { tuning: all.slice(0, middle).flat(), judging: all.slice(middle).flat() };
}

/** How many of the texts find their partner among five others. */
export function recallOf(texts: string[], finder: (texts: string[]) => Finder): number {
  const find = finder(texts);
  const found = texts.filter((_, index) => find(index, asked).includes(index ^ 1));
  return found.length / texts.length;
}
