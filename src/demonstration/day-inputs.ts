import type { Day } from '../core/vietnamese/dates.js';

/** A day as a form's three inputs bring it. */
export function dayInputs(name: string, day: Day): Record<string, string> {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return { [`${name}-day`]: dayOfMonth, [`${name}-month`]: month, [`${name}-year`]: year };
}
