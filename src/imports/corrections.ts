import type { DelegateForm } from '../delegates/delegates.forms.js';
import type { FormBody } from './row-reading.js';

const fields = [
  'role',
  'name',
  'born-day',
  'born-month',
  'born-year',
  'gender',
  'school',
  'className',
  'guardianName',
  'guardianPhone',
  'phone',
  'health',
  'different',
] as const;

/** What is kept of a form that was filled in for a line. */
export function bodyOf(form: DelegateForm): FormBody {
  return Object.fromEntries(fields.map((field) => [field, form[field]])) as FormBody;
}
