import { InvalidFields } from '../core/errors/refusals.js';
import type { FieldMistake } from '../core/errors/refusals.js';
import { foldForDuplicates } from '../core/vietnamese/fold.js';
import { commonWords, easyRows } from './common-passwords.js';
import { passwordLength } from './limits.js';

/**
 * Long enough and not the first thing anyone would guess; no rules about signs and capitals, which only make
 * passwords hard to remember.
 * @param personal what everybody who knows the person would try
 * @returns null for a good one
 */
export function weaknessOf(
  password: string,
  personal: string[],
): Pick<FieldMistake, 'key' | 'params'> | null {
  if (Array.from(password).length < passwordLength.min)
    return { key: 'accounts.password-short', params: { min: passwordLength.min } };
  const folded = foldForDuplicates(password);
  if (isPersonal(folded, personal)) return { key: 'accounts.password-personal' };
  return isCommon(folded) ? { key: 'accounts.password-common' } : null;
}

/** Throws `InvalidFields` for the field `password`. */
export function refuseWeak(password: string, personal: string[]): void {
  const weakness = weaknessOf(password, personal);
  if (weakness) throw new InvalidFields([{ field: 'password', ...weakness }]);
}

/** Little is left of it without what everybody knows. */
function isPersonal(folded: string, personal: string[]): boolean {
  const known = personal.flatMap((text) => [text, text.split('@')[0] ?? '']).map(foldForDuplicates);
  return known.some(
    (text) => text.length >= 3 && folded.includes(text) && core(folded.replaceAll(text, '')).length < 4,
  );
}

function isCommon(folded: string): boolean {
  return folded === '' || commonWords.has(core(folded) || folded) || isRepeated(folded) || isEasyRow(folded);
}

/** Without the digits around: "matkhau2019" is "matkhau". */
function core(folded: string): string {
  return folded.replace(/^\d+|\d+$/g, '');
}

/** A piece of up to five letters over and over: "abcabcabcabc", "1111111111", "2019201920". */
function isRepeated(folded: string): boolean {
  return /^(.{1,5}?)\1+$/.test(folded) || /^(.{1,5}?)\1{2,}.{0,4}$/.test(folded);
}

function isEasyRow(folded: string): boolean {
  return easyRows.some(
    (row) => `${row}${row}`.includes(folded) || (row.length >= 9 && folded.startsWith(row)),
  );
}
