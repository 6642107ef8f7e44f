import { translate } from '../../views/text/text.js';
import type { TextKey } from '../../views/text/text.js';
import { cleanLines, cleanText } from '../core/vietnamese/clean-text.js';
import { isPrintable, isPrintableText } from '../delegates/delegates.forms.js';
import { bodyNamedIn } from './body-names.js';
import { mostLines, mostPeople } from './guest-words.js';
import type { Courtesy } from './guest-words.js';

/** A person as one line says it: `Ông Nguyễn Văn A; Phó Chủ tịch`. */
export interface PersonLine {
  courtesy: Courtesy;
  name: string;
  title: string;
}

export interface GuestLine extends PersonLine {
  /** Counted from 1, as people count the lines they have pasted. */
  line: number;
  body: string;
  headcount: number;
  mistake: TextKey | null;
}

export interface PeopleMistake {
  key: TextKey;
  params?: { name: string };
}

const t = translate('vi');
const longest = { name: 120, title: 160, body: 200 };
const forms: [RegExp, Courtesy][] = [
  [/^ông\s+(?=\S+\s+\S)/i, 'mr'],
  [/^bà\s+(?=\S+\s+\S)/i, 'ms'],
];

/** Lines as a form takes them: from a sheet the parts come between tabs. */
export function linesAsSent(text: string): string {
  return cleanLines(text.replaceAll('\t', ';'));
}

/** One guest a line: name; title; body; how many people. */
export function guestLinesIn(text: string): GuestLine[] {
  return text.split('\n').flatMap((line, index) => {
    const parts = partsOf(line);
    return parts.every((part) => part === '') ? [] : [guestLine(parts, index + 1)];
  });
}

/** One person a line: name; title. */
export function personLinesIn(text: string): PersonLine[] {
  const lines = text.split('\n').map(partsOf);
  return lines
    .filter((parts) => parts.some((part) => part !== ''))
    .map(([name = '', ...titles]) => ({
      ...calledPerson(name),
      title: titles.filter(Boolean).join(', '),
    }));
}

/** The line from which the person is read again, in Vietnamese whoever looks. */
export function personLine({ courtesy, name, title }: PersonLine): string {
  const form = courtesy === '' ? '' : `${t(`guests.courtesy.${courtesy}`)} `;
  return [form + name, title].filter(Boolean).join('; ');
}

/** What is wrong with the first person of whom something is; null: nothing. */
export function mistakeInPeople(people: PersonLine[]): PeopleMistake | null {
  if (people.length > mostPeople) return { key: 'guests.names.too-many' };
  if (people.some(({ name }) => name === '')) return { key: 'guests.names.nameless' };
  if (people.some(isTooLong)) return { key: 'guests.paste.too-long' };
  const unprintable = people.find((person) => unprintableIn(person) !== null);
  return unprintable ? { key: 'guests.names.script', params: { name: unprintable.name } } : null;
}

/** Why the lines as a whole cannot be taken. */
export function mistakeInLines(lines: GuestLine[]): TextKey | null {
  if (lines.length === 0) return 'guests.paste.empty';
  return lines.length > mostLines ? 'guests.paste.too-many' : null;
}

function guestLine(parts: string[], line: number): GuestLine {
  const [first = '', title = '', body = '', count = ''] = parts;
  const headcount = count === '' ? 1 : Number(count);
  const guest = { ...whoIn({ first, title, body }), headcount, line };
  const mistake = parts.length > 4 ? 'guests.paste.too-many-parts' : mistakeIn(guest);
  return { ...guest, mistake };
}

/** A body that stands where a person's name should is a body all the same. */
function whoIn({ first, title, body }: { first: string; title: string; body: string }) {
  const named = body === '' ? bodyNamedIn(first) : null;
  if (!named) return { ...calledPerson(first), title, body };
  return { courtesy: '' as const, name: '', title: title || named.title, body: named.body };
}

function mistakeIn({ name, title, body, headcount }: Omit<GuestLine, 'mistake'>): TextKey | null {
  if (name === '' && body === '') return 'guests.name-or-body';
  if (!Number.isInteger(headcount) || headcount < 1 || headcount > mostPeople)
    return 'guests.paste.headcount';
  if (name !== '' && headcount > 1) return 'guests.one-person';
  if (body.length > longest.body || isTooLong({ name, title })) return 'guests.paste.too-long';
  return unprintableIn({ name, title }) ?? (isPrintableText(body) ? null : 'guests.badge-script');
}

function isTooLong({ name, title }: Pick<PersonLine, 'name' | 'title'>): boolean {
  return name.length > longest.name || title.length > longest.title;
}

/** All of it stands on the badge, whose font has no more letters than these. */
function unprintableIn({ name, title }: Pick<PersonLine, 'name' | 'title'>): TextKey | null {
  if (!isPrintable(name)) return 'delegates.name-script';
  return isPrintableText(title) ? null : 'guests.badge-script';
}

function partsOf(line: string): string[] {
  return line.split(';').map(cleanText);
}

/** A form of address counts as one where a name of two words or more follows. */
function calledPerson(text: string): Pick<PersonLine, 'courtesy' | 'name'> {
  const found = forms.find(([form]) => form.test(text));
  return found ? { courtesy: found[1], name: text.replace(found[0], '') } : { courtesy: '', name: text };
}
