import type { FormState } from '../../../views/ui/form-state.js';
import { formatDay } from '../vietnamese/dates.js';
import type { Day } from '../vietnamese/dates.js';
import { readDay } from './rules.js';

/** A stored day as its three inputs show it; under the name itself stands the day as people read it. */
export function dayAnswers(name: string, day: string | null): Record<string, string> {
  const [year = '', month = '', dayOfMonth = ''] = day?.split('-') ?? [];
  return {
    [name]: day === null ? '' : formatDay(day as Day),
    [`${name}-day`]: dayOfMonth,
    [`${name}-month`]: month,
    [`${name}-year`]: year,
  };
}

/** Adds what was typed into three inputs as one value, so that it can be compared with what someone else has stored. */
export function withTypedDays(form: FormState, names: string[]): FormState {
  const days = names.map((name) => {
    const day = readDay(form.values, name);
    return [name, day === null ? '' : formatDay(day)] as const;
  });
  return { ...form, values: { ...form.values, ...Object.fromEntries(days) } };
}
