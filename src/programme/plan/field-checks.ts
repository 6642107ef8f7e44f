import type { MistakeName, Place } from './place.js';

/** What could be read of a T: absent fields stay absent, wrong ones are `undefined`. */
export type Draft<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer Item)[]
    ? (Draft<Item> | undefined)[]
    : { [Name in keyof T]?: Draft<T[Name]> };

/** Returns what is right of the value and reports the rest at its place. */
export type Reader<T> = (value: unknown, place: Place) => Draft<T> | undefined;

interface Optional<T> {
  optional: Reader<T>;
}

type Fields<T> = {
  [Name in keyof T]-?: undefined extends T[Name] ? Optional<NonNullable<T[Name]>> : Reader<T[Name]>;
};

type Field = Reader<unknown> | Optional<unknown>;
type Json = Record<string, unknown>;
type Check = (value: unknown) => MistakeName | undefined;

const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u;
const slugShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const dayShape = /^\d{4}-\d{2}-\d{2}$/;
const excerptLength = 60;

export const text = checked<string>(mistakeInText);

export const slug = upTo(80, checked<string>(textThat((value) => slugShape.test(value), 'not-slug')));

/** @param most how many characters the column holds */
export function textUpTo(most: number): Reader<string> {
  return upTo(most, text);
}

/** A day of the calendar, yyyy-mm-dd. */
export const day = checked<string>(textThat(isDay, 'not-day'));

export const yesOrNo = checked<boolean>((value) =>
  typeof value === 'boolean' ? undefined : 'not-yes-or-no',
);

export const countFromOne = checked<number>((value) => {
  if (!Number.isSafeInteger(value)) return 'not-whole-number';
  return (value as number) < 1 ? 'count-below-one' : undefined;
});

export const formatOne = checked<1>((value) => (value === 1 ? undefined : 'format'));

export function oneOf<T extends string>(choices: readonly T[]): Reader<T> {
  return (value, place) => {
    const choice = choices.find((one) => one === value);
    if (choice === undefined)
      place.report('not-allowed', { found: excerpt(value), allowed: choices.join(', ') });
    return choice as Draft<T> | undefined;
  };
}

export function listOf<T>(item: Reader<T>): Reader<T[]> {
  return (value, place) => {
    if (Array.isArray(value)) return readItems(value, { item, place }) as Draft<T[]>;
    place.report('not-list', { found: excerpt(value) });
    return undefined;
  };
}

export function optional<T>(reader: Reader<T>): Optional<T> {
  return { optional: reader };
}

export function objectOf<T>(fields: Fields<T>): Reader<T> {
  return (value, place) => {
    if (isObject(value)) return readFields(value, { fields, place }) as Draft<T>;
    place.report('not-object', { found: excerpt(value) });
    return undefined;
  };
}

function upTo(most: number, reader: Reader<string>): Reader<string> {
  return (value, place) => {
    const read = reader(value, place);
    const length = read === undefined ? 0 : Array.from(read).length;
    if (length <= most) return read;
    place.report('too-long', { found: excerpt(read), length, max: most });
    return undefined;
  };
}

function checked<T>(mistakeIn: Check): Reader<T> {
  return (value, place) => {
    const mistake = mistakeIn(value);
    if (mistake === undefined) return value as Draft<T>;
    place.report(mistake, { found: excerpt(value) });
    return undefined;
  };
}

function mistakeInText(value: unknown): MistakeName | undefined {
  if (typeof value !== 'string') return 'not-text';
  if (value.trim() === '') return 'empty-text';
  if (invisible.test(value)) return 'control-characters';
  return value === value.normalize('NFC') ? undefined : 'not-nfc';
}

function textThat(isRight: (value: string) => boolean, mistake: MistakeName): Check {
  return (value) => mistakeInText(value) ?? (isRight(value as string) ? undefined : mistake);
}

function isDay(value: string): boolean {
  const time = dayShape.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readItems<T>(list: unknown[], { item, place }: { item: Reader<T>; place: Place }): unknown[] {
  return list.map((one, index) => item(one, place.item(index)));
}

function readFields(value: Json, { fields, place }: { fields: Record<string, Field>; place: Place }): Json {
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(fields, name));
  unknown.forEach((name) => {
    place.field(name).report('unknown-field', { field: excerpt(name) });
  });
  const read = Object.entries(fields).flatMap(([name, field]) => {
    if (Object.hasOwn(value, name)) return [[name, readerOf(field)(value[name], place.field(name))]];
    if (typeof field === 'function') place.field(name).report('missing', { field: name });
    return [];
  });
  return Object.fromEntries(read) as Json;
}

function readerOf(field: Field): Reader<unknown> {
  return typeof field === 'function' ? field : field.optional;
}

/** Short, on one line, and never deeper than the surface, whatever a stranger's file holds. */
function excerpt(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (isObject(value)) return '{…}';
  const written = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return written.length > excerptLength ? `${written.slice(0, excerptLength)}…` : written;
}
