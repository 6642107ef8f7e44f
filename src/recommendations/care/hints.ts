import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../core/config/project-root.js';
import { withoutMarks } from '../../core/vietnamese/fold.js';
import { wholeWords } from '../../core/vietnamese/whole-words.js';
import type { OriginalText } from '../originals.js';
import type { MaskReason } from '../recommendation-words.js';
import type { MaskedWords } from './masking.js';

const lists = JSON.parse(
  readFileSync(join(projectRoot, 'src/recommendations/care/hint-words.json'), 'utf8'),
) as Record<'harm' | 'harmWithoutMarks', string[]>;

/** Each with its pattern, made once: a queue of texts is searched for all of them on each page. */
const harm = lists.harm.map(sought);
const harmWithoutMarks = lists.harmWithoutMarks.map(sought);

/** A part of a text for the page: what should catch the reader's eye is marked. */
export interface TextPart {
  text: string;
  isHint: boolean;
}

/** On one line: a title says nothing of how the text begins. */
const capitalized = '\\p{Lu}\\p{Ll}*(?:[ \\t]+\\p{Lu}\\p{Ll}*)*';
const school =
  '(?:[Tt]rường|TRƯỜNG)\\s+(?:(?:THCS|THPT|TH|PTDTNT|[Tt]iểu học|[Mm]ầm non|[Tt]rung học(?: cơ sở| phổ thông)?|[Cc]ấp \\d)\\s+)*';

/** What may name somebody; suggestions for the reader, who decides. */
const names: [MaskReason, RegExp][] = [
  ['contact', /(?<!\d)(?:\+?84|0)\d(?:[ .-]?\d){7,9}(?!\d)/gu],
  ['contact', /(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+/giu],
  ['school', new RegExp(`${school}${capitalized}(?:\\s+\\d+)?`, 'gu')],
  ['teacher', new RegExp(`(?:[Tt]hầy|[Cc]ô)(?:\\s+giáo)?\\s+${capitalized}`, 'gu')],
  [
    'person',
    new RegExp(
      `(?:[Bb]ạn|[Ee]m|[Aa]nh|[Cc]hị|[Ôô]ng|[Bb]à|[Cc]hú|[Bb]ác|[Dd]ì|[Dd]ượng|[Cc]ậu)\\s+${capitalized}`,
      'gu',
    ),
  ],
];

/** Words of the list that the text holds; they help a reader to see, and decide nothing. */
export function harmHints({ title, text }: OriginalText): string[] {
  const whole = `${title}\n${text}`.toLowerCase();
  const fitting = whole === withoutMarks(whole) ? [...harm, ...harmWithoutMarks] : harm;
  return fitting.filter(({ pattern }) => whole.search(pattern) >= 0).map(({ words }) => words);
}

export function nameHints({ title, text }: OriginalText): MaskedWords[] {
  const whole = `${title}\n${text}`;
  const found = names.flatMap(([reason, pattern]) =>
    [...whole.matchAll(pattern)].map(([words]) => ({ words: words.replace(/\s+/g, ' ').trim(), reason })),
  );
  return found.filter(({ words }, index) => found.findIndex((other) => other.words === words) === index);
}

/** A text in parts, with the hints marked. */
export function withHints(text: string, hints: string[]): TextPart[] {
  if (hints.length === 0) return [{ text, isHint: false }];
  const longestFirst = hints.toSorted((one, other) => other.length - one.length);
  const any = new RegExp(`(${longestFirst.map((words) => wholeWords(words).source).join('|')})`, 'giu');
  return text
    .split(any)
    .map((part, index) => ({ text: part, isHint: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}

function sought(words: string): { words: string; pattern: RegExp } {
  return { words, pattern: wholeWords(words) };
}
