import { syllablesIn } from '../../core/vietnamese/sounds.js';
import { partsOf } from './phrases.js';

/** Found by trial on the first half of bench/similar-pairs.txt and on other pairs that the phrases had not seen. */
const weights = { theme: 2.4, concept: 1.9, sound: 0.8, bare: 0.2, pair: 0.3, piece: 0.07 };
type Kind = keyof typeof weights;
/** What each further mention adds, by its logarithm. */
const repetition = 0.3;

/** How often a text says what. */
export type Features = Map<string, number>;

/** One of the others, and how alike it is, from 0 to 1. */
export interface Likeness {
  /** Place of the text, from 0. */
  index: number;
  score: number;
}

/**
 * Texts compared by what they are about: by themes and meanings that are said in many ways, by syllables with and without marks, by
 * pairs of them, and by pieces of words for what is typed wrong. What few texts say weighs more. A suggestion for a person, never a
 * decision.
 */
export class TextLikeness {
  /** Of length 1. */
  private readonly vectors: Features[];
  private readonly holders = new Map<string, Likeness[]>();

  /** @param featuresOf for who keeps what texts say: finding it out takes most of the time */
  constructor(texts: string[], featuresOf: (text: string) => Features = countsIn) {
    const counts = texts.map(featuresOf);
    const spread: Features = new Map();
    for (const features of counts)
      for (const name of features.keys()) spread.set(name, (spread.get(name) ?? 0) + 1);
    this.vectors = counts.map((features) => weighed(features, spread, texts.length));
    for (const [index, features] of this.vectors.entries())
      for (const [name, score] of features) this.hold(name, { index, score });
  }

  /** The most alike of the others, best first; fewer where nothing else shares anything. */
  of(index: number, most: number): Likeness[] {
    const scores = new Map<number, number>();
    for (const [name, weight] of this.vectors[index] ?? [])
      for (const other of this.holders.get(name) ?? [])
        scores.set(other.index, (scores.get(other.index) ?? 0) + weight * other.score);
    scores.delete(index);
    return [...scores]
      .map(([other, score]) => ({ index: other, score }))
      .sort((one, other) => other.score - one.score || one.index - other.index)
      .slice(0, most);
  }

  private hold(name: string, holder: Likeness): void {
    const holders = this.holders.get(name);
    if (holders) holders.push(holder);
    else this.holders.set(name, [holder]);
  }
}

/** @param spread how many of the texts have each feature */
function weighed(counts: Features, spread: Features, total: number): Features {
  const features: Features = new Map();
  let square = 0;
  for (const [name, times] of counts) {
    const holders = spread.get(name) ?? 0;
    const rarity = Math.log(1 + (total - holders + 0.5) / (holders + 0.5));
    const weight = weights[name.split(':', 1)[0] as Kind] * (1 + repetition * Math.log(times)) * rarity;
    features.set(name, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  for (const [name, weight] of features) features.set(name, weight / length);
  return features;
}

export function countsIn(text: string): Features {
  const counts: Features = new Map();
  const parts = partsOf(syllablesIn(text));
  for (const { meanings } of parts) {
    for (const theme of new Set(meanings.map((meaning) => meaning.theme))) count(counts, 'theme', theme);
    for (const { concept } of meanings) count(counts, 'concept', concept);
  }
  const syllables = parts.flatMap((part) => part.syllables);
  for (const [at, { sound, bare }] of syllables.entries()) {
    if (sound) count(counts, 'sound', sound);
    count(counts, 'bare', bare);
    if (at > 0) count(counts, 'pair', `${syllables[at - 1]?.bare} ${bare}`);
    for (const piece of piecesOf(bare)) count(counts, 'piece', piece);
  }
  return counts;
}

function count(counts: Features, kind: Kind, name: string): void {
  const key = `${kind}:${name}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function piecesOf(word: string): string[] {
  const framed = `_${word}_`;
  return Array.from({ length: framed.length - 2 }, (_, at) => framed.slice(at, at + 3));
}
