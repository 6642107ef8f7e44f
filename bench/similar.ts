import { TextLikeness } from '../src/recommendations/gathering/text-likeness.js';
import { atLeast, atMost, median } from './figures.js';
import type { Figure, Group } from './figures.js';
import { pairs, recallOf } from './pairs.js';
import type { Finder } from './pairs.js';
import { byPlainWords } from './plain-words.js';

const among = 2000;
const queries = 200;

/** How many wishes find the one that says the same in other words, and how long one looks. */
export const similar: Group = {
  name: 'similar',
  run: () => Promise.resolve([...recall(), queryTime()]),
};

function recall(): Figure[] {
  const { tuning, judging } = pairs();
  const all = [...tuning, ...judging];
  const reached = recallOf(judging, byMeaning);
  return [
    atLeast('similar/recall-judging', reached, { of: 1, aim: 0.85 }),
    atLeast('similar/recall-tuning', recallOf(tuning, byMeaning), { of: 1, aim: 0.9 }),
    atLeast('similar/recall-all', recallOf(all, byMeaning), { of: 1, aim: 0.75 }),
    atLeast('similar/recall-to-words', reached, { of: recallOf(judging, byPlainWords), aim: 1.3 }),
  ];
}

function byMeaning(texts: string[]): Finder {
  const likeness = new TextLikeness(texts);
  return (index, most) => likeness.of(index, most).map((one) => one.index);
}

function queryTime(): Figure {
  const { tuning, judging } = pairs();
  const wishes = [...tuning, ...judging];
  const texts = Array.from(
    { length: among },
    (_, index) => `${wishes[index % wishes.length]} ${wishes[(index * 7) % wishes.length]}`,
  );
  const likeness = new TextLikeness(texts);
  const times = Array.from({ length: queries }, (_, index) => {
    const start = performance.now();
    likeness.of(index, 5);
    return performance.now() - start;
  });
  return atMost('similar/query-2000', median(times), 100);
}
