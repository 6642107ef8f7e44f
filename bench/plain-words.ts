import { foldedWords } from '../src/core/vietnamese/fold.js';
import type { Finder } from './pairs.js';

/** The least that one would do: words without marks, weighed by how few texts have them, and the cosine between two texts. */
export function byPlainWords(texts: string[]): Finder {
  const words = texts.map((text) => new Set(foldedWords(text)));
  const spread = new Map<string, number>();
  for (const word of words.flatMap((one) => [...one])) spread.set(word, (spread.get(word) ?? 0) + 1);
  const square = (word: string) => Math.log(texts.length / (spread.get(word) ?? 1)) ** 2;
  const sum = (some: string[]) => some.reduce((total, word) => total + square(word), 0);
  const lengths = words.map((one) => Math.sqrt(sum([...one])) || 1);
  return (index, most) => {
    const own = words[index] ?? new Set<string>();
    return words
      .map((one, other) => ({
        other,
        score: sum([...own].filter((word) => one.has(word))) / (lengths[other] ?? 1),
      }))
      .filter(({ other }) => other !== index)
      .sort((one, another) => another.score - one.score || one.other - another.other)
      .slice(0, most)
      .map(({ other }) => other);
  };
}
