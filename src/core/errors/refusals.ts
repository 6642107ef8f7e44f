import type { TextKey, TextParams } from '../../../views/text/text.js';

/** Where somebody finds more about what they were told. */
export interface FurtherPage {
  href: string;
  text: TextKey;
}

/** A broken rule, told to the visitor in the sentence behind the key (409). */
export class Refused extends Error {
  constructor(
    readonly key: TextKey,
    readonly params: TextParams = {},
    readonly further?: FurtherPage,
  ) {
    super(key);
  }
}

export interface FieldMistake {
  field: string;
  key: TextKey;
  params?: TextParams;
}

/** Rules that only the service can check, tied to the fields where they can be mended (422). */
export class InvalidFields extends Error {
  constructor(readonly mistakes: FieldMistake[]) {
    super(mistakes.map(({ field, key }) => `${field}: ${key}`).join(', '));
  }
}

/** @throws InvalidFields where there are any */
export function refuseMistakes(mistakes: FieldMistake[]): void {
  if (mistakes.length > 0) throw new InvalidFields(mistakes);
}

/** Someone else has saved in between; `theirs` are the stored values as a form would show them (409). */
export class Stale extends Error {
  constructor(readonly theirs: Record<string, string>) {
    super('The record was changed in between.');
  }
}

/** Nothing there, or nothing that this person may know of: the same answer (404). */
export class Missing extends Error {
  constructor() {
    super('Not found.');
  }
}

/** Whether a rule was broken, before anything was stored. */
export function isRefusal(error: unknown): boolean {
  return [Refused, InvalidFields, Stale, Missing].some((kind) => error instanceof kind);
}

/** Signed in, but this is not for their role (403). */
export class Forbidden extends Error {
  constructor() {
    super('Not allowed.');
  }
}

/** Too many attempts (429). @param seconds to wait */
export class TooSoon extends Error {
  constructor(readonly seconds: number) {
    super('Too soon.');
  }
}
