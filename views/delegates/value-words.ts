import { formatDay } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import type { DetailField } from '../../src/delegates/delegate-roles.js';
import type { Translate } from '../text/text.js';

/** What is stored of a person, as a reader would say it; empty where nothing is. */
export function valueInWords(field: DetailField, value: string | null, t: Translate): string {
  if (!value) return '';
  if (field === 'role') return t(`delegates.role.${value as 'child'}`);
  if (field === 'gender') return t(`delegates.gender.${value as 'female'}`);
  return field === 'born' ? formatDay(value as Day) : value;
}
