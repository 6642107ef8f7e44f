export interface FormError {
  /** Name of the field where it can be mended; empty: the form as a whole. */
  field: string;
  message: string;
}

interface Named {
  value: string;
  text: string;
}

/** What a form shows: what was typed, and what is wrong with it. */
export interface FormState {
  values: Record<string, string | undefined>;
  errors: FormError[];
  /** After a stale save: the values that someone else stored meanwhile. */
  theirs?: Record<string, string>;
}

export const emptyForm: FormState = { values: {}, errors: [] };

/** What someone else chose, as the field's choices call it rather than by its key. */
export function theirsInWords(form: FormState, name: string, choices: Named[]): FormState {
  const theirs = form.theirs?.[name];
  if (theirs === undefined || theirs === form.values[name]) return form;
  const text = choices.find(({ value }) => value === theirs)?.text ?? theirs;
  return { ...form, theirs: { ...form.theirs, [name]: text } };
}

export function errorOf(form: FormState, field: string): string | undefined {
  return form.errors.find((error) => error.field === field)?.message;
}
