import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../core/config/project-root.js';
import { markedSyllablesIn } from '../../core/vietnamese/sounds.js';
import type { Syllable } from '../../core/vietnamese/sounds.js';

/** What children say in many ways: themes, the meanings of each, and the phrases that have them. */
const themes = JSON.parse(
  readFileSync(join(projectRoot, 'src/recommendations/gathering/concepts.json'), 'utf8'),
) as Record<string, Record<string, string>>;

/** The theme of what stands in every wish, and says nothing of what is wished for. */
const silent = 'empty';

interface Phrase {
  theme: string;
  concept: string;
  syllables: Syllable[];
}

/** A known phrase with its meanings, or a syllable that begins none. */
export interface Part {
  /** Those that no part before has. */
  syllables: Syllable[];
  meanings: Pick<Phrase, 'theme' | 'concept'>[];
}

/** By their first syllable, the longest first. */
const phrasesBy = new Map<string, Phrase[]>();
for (const [theme, concepts] of Object.entries(themes))
  for (const phrase of phrasesOf(theme, concepts)) keep(phrase);
for (const phrases of phrasesBy.values())
  phrases.sort((one, other) => other.syllables.length - one.syllables.length);

/** The longest known phrases of a text, which may overlap, and what is between them; without what says nothing. */
export function partsOf(syllables: Syllable[]): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const at of syllables.keys()) {
    const { length, meanings } = longestAt(syllables, at);
    if (at + length <= end) continue;
    if (meanings.every(({ theme }) => theme !== silent))
      parts.push({ syllables: syllables.slice(Math.max(at, end), at + length), meanings });
    end = at + length;
  }
  return parts;
}

function longestAt(syllables: Syllable[], at: number): { length: number; meanings: Phrase[] } {
  const standing = (phrasesBy.get(syllables[at]?.bare ?? '') ?? []).filter((phrase) =>
    phrase.syllables.every((wanted, index) => isSaid(wanted, syllables[at + index])),
  );
  const length = standing[0]?.syllables.length ?? 1;
  const meanings = standing.filter((phrase) => phrase.syllables.length === length);
  return { length, meanings: length === 1 && areSeveralWords(meanings) ? [] : meanings };
}

/** As a syllable without its marks may be: cho is chó, chợ, chỗ and cho. */
function areSeveralWords(meanings: Phrase[]): boolean {
  return new Set(meanings.map(({ syllables }) => syllables[0]?.sound)).size > 1;
}

function isSaid(wanted: Syllable, said: Syllable | undefined): boolean {
  return said?.sound ? said.sound === wanted.sound : said?.bare === wanted.bare;
}

function phrasesOf(theme: string, concepts: Record<string, string>): Phrase[] {
  return Object.entries(concepts).flatMap(([concept, phrases]) =>
    phrases.split(', ').map((phrase) => ({ theme, concept, syllables: markedSyllablesIn(phrase) })),
  );
}

function keep(phrase: Phrase): void {
  const first = phrase.syllables[0]?.bare ?? '';
  const others = phrasesBy.get(first);
  if (others) others.push(phrase);
  else phrasesBy.set(first, [phrase]);
}
