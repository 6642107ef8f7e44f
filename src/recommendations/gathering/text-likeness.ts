import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../core/config/project-root.js';
import { foldedWords } from '../../core/vietnamese/fold.js';

/** What children say in many ways: a meaning, and the phrases that have it. */
const concepts = JSON.parse(
  readFileSync(join(projectRoot, 'src/recommendations/gathering/concepts.json'), 'utf8'),
) as Record<string, string[]>;

/** Words that stand in every wish, and say nothing of what is wished for. */
const empty = new Set(
  (
    'chung em toi con cac ban tre nho nhung mot co cho de duoc la va voi cua o tai trong ngoai thi ma nen vi khi se da dang ' +
    'rat qua lam hay mong muon uoc xin de nghi kien can phai nhieu hon them moi nao gi day do nay kia cung deu bi ve tu den ' +
    'len xuong ra vao tren duoi ai sao khong chua roi nua luon thuong nhat lai di nha nuoc lanh dao quy so nganh tinh huyen xa'
  ).split(' '),
);

const weights = { word: 1, pair: 1.2, concept: 2.4, piece: 0.35 };
type Kind = keyof typeof weights;

type Features = Map<string, number>;

interface Vector {
  features: Features;
  length: number;
}

/** One of the others, and how alike it is, from 0 to 1. */
export interface Likeness {
  /** Place of the text, from 0. */
  index: number;
  score: number;
}

const phrases = Object.entries(concepts).flatMap(([concept, all]) =>
  all.map((phrase) => ({ concept, words: foldedWords(phrase) })),
);
/** By their first word. */
const phrasesBy = new Map<string, typeof phrases>();
for (const phrase of phrases) added(phrasesBy, phrase.words[0] ?? '', phrase);

/**
 * Texts compared by what they are about: by words and pairs of words without marks, by meanings that are said in many ways, and by
 * pieces of words for what is typed wrong. What few texts say weighs more. A suggestion for a person, never a decision.
 */
export class TextLikeness {
  private readonly vectors: Vector[];
  private readonly holders = new Map<string, number[]>();

  constructor(texts: string[]) {
    const counts = texts.map(countsIn);
    for (const [index, features] of counts.entries())
      for (const name of features.keys()) added(this.holders, name, index);
    this.vectors = counts.map((features) => this.weighed(features, texts.length));
  }

  /** The most alike of the others, best first; fewer where nothing else shares anything. */
  of(index: number, most: number): Likeness[] {
    const own = this.vectors[index];
    if (!own) return [];
    const products = this.products(index, own);
    return [...products]
      .map(([other, product]) => ({
        index: other,
        score: product / (own.length * (this.vectors[other]?.length ?? 1)),
      }))
      .sort((one, other) => other.score - one.score || one.index - other.index)
      .slice(0, most);
  }

  /** With each of the others that shares something. */
  private products(index: number, { features }: Vector): Map<number, number> {
    const products = new Map<number, number>();
    for (const [name, weight] of features)
      for (const other of this.holders.get(name) ?? [])
        products.set(
          other,
          (products.get(other) ?? 0) + weight * (this.vectors[other]?.features.get(name) ?? 0),
        );
    products.delete(index);
    return products;
  }

  private weighed(counts: Features, total: number): Vector {
    const features: Features = new Map();
    let square = 0;
    for (const [name, count] of counts) {
      const rarity = Math.log(1 + total / (this.holders.get(name)?.length ?? 1));
      const weight = weights[name.split(':', 1)[0] as Kind] * (1 + Math.log(count)) * rarity;
      features.set(name, weight);
      square += weight * weight;
    }
    return { features, length: Math.sqrt(square) || 1 };
  }
}

function added<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list) list.push(one);
  else lists.set(key, [one]);
}

function countsIn(text: string): Features {
  const all = foldedWords(text);
  const telling = all.filter((word) => !empty.has(word));
  const names = [
    ...telling.map((word) => `word:${word}`),
    ...pairsIn(all).map((pair) => `pair:${pair}`),
    ...conceptsIn(all).map((concept) => `concept:${concept}`),
    ...telling.flatMap(piecesOf).map((piece) => `piece:${piece}`),
  ];
  const counts: Features = new Map();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Most words of Vietnamese are two syllables; those of which one tells nothing are left out. */
function pairsIn(words: string[]): string[] {
  return words.slice(1).flatMap((word, index) => {
    const before = words[index] ?? '';
    return empty.has(word) || empty.has(before) ? [] : [`${before} ${word}`];
  });
}

function conceptsIn(words: string[]): string[] {
  const found = words.flatMap((word, at) =>
    (phrasesBy.get(word) ?? [])
      .filter(({ words: phrase }) => phrase.every((part, index) => words[at + index] === part))
      .map(({ concept }) => concept),
  );
  return [...new Set(found)];
}

function piecesOf(word: string): string[] {
  const framed = `_${word}_`;
  return Array.from({ length: Math.max(framed.length - 2, 0) }, (_, at) => framed.slice(at, at + 3));
}
