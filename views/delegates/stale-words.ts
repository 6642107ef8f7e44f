import type { Translate } from '../text/text.js';
import type { FormState } from '../ui/form-state.js';

const dayParts = ['born-day', 'born-month', 'born-year'] as const;

/** What someone else has stored meanwhile, as a reader would say it; only where it differs from what was typed. */
export function inWords(form: FormState, t: Translate): FormState {
  if (!form.theirs) return form;
  const { theirs, values } = form;
  const isTheirs = (name: string) => Number(theirs[name]) === Number(values[name]);
  const fields = Object.keys(theirs).filter(
    (name) => !name.startsWith('born-') && theirs[name] !== values[name],
  );
  const words = Object.fromEntries(fields.map((name) => [name, wordFor(name, theirs[name] ?? '', t)]));
  const born: Record<string, string> = dayParts.every(isTheirs)
    ? {}
    : { born: dayParts.map((name) => theirs[name]).join('/') };
  return { ...form, theirs: { ...words, ...born } };
}

function wordFor(name: string, value: string, t: Translate): string {
  if (value === '') return '';
  if (name === 'role') return t(`delegates.role.${value as 'child'}`);
  if (name === 'circumstances') return circumstancesIn(value, t);
  return name === 'gender' ? t(`delegates.gender.${value as 'female'}`) : value;
}

function circumstancesIn(value: string, t: Translate): string {
  const words = value.split(',').map((one) => t(`delegates.shape.measure.${one as 'poor'}`));
  return words.join(', ');
}
