import { translate } from '../../views/text/text.js';
import type { FormError, FormState } from '../../views/ui/form-state.js';
import { currentRequest } from '../core/request/request-context.js';
import { missingIn } from './delegate-checks.js';
import { delegationRoles } from './delegate-roles.js';

const onPage = ['role', 'name', 'born', 'gender', 'guardianName', 'guardianPhone', 'phone', 'health'];

/** Tells with the first mistakes of a form also what else is still empty, so that nobody has to send it twice. */
export function withGaps(form: FormState): FormState {
  const role = delegationRoles.find((one) => one === form.values.role);
  const isAboutFields = form.errors.some(({ field }) => field !== '' && field !== 'different');
  if (!role || !isAboutFields || form.values.later === 'yes') return form;
  const t = translate(currentRequest()?.language ?? 'vi');
  const known = new Set(form.errors.map(({ field }) => field.replace(/^born-.*/, 'born')));
  const gaps = missingIn({ ...typedFacts(form.values), role }).filter(({ field }) => !known.has(field));
  const errors = [...form.errors, ...gaps.map(({ field, key }) => ({ field, message: t(key) }))];
  return { ...form, errors: errors.sort((one, other) => placeOf(one) - placeOf(other)) };
}

/** As far as emptiness goes; what was typed may still be wrong. */
function typedFacts(values: FormState['values']) {
  const typed = (name: string) => (values[name] ?? '').trim();
  const born = ['day', 'month', 'year'].map((part) => typed(`born-${part}`)).join('');
  return {
    name: typed('name'),
    born: born || null,
    gender: typed('gender') ? ('female' as const) : null,
    guardianName: typed('guardianName'),
    guardianPhone: typed('guardianPhone'),
    phone: typed('phone'),
  };
}

function placeOf({ field }: FormError): number {
  return onPage.indexOf(field.replace(/^born-.*/, 'born'));
}
