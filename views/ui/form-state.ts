export interface FormError {
  /** Name of the field where it can be mended; empty: the form as a whole. */
  field: string;
  message: string;
}

/** What a form shows: what was typed, and what is wrong with it. */
export interface FormState {
  values: Record<string, string | undefined>;
  errors: FormError[];
  /** After a stale save: the values that someone else stored meanwhile. */
  theirs?: Record<string, string>;
}

export const emptyForm: FormState = { values: {}, errors: [] };

export function errorOf(form: FormState, field: string): string | undefined {
  return form.errors.find((error) => error.field === field)?.message;
}
