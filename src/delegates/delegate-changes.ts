import { foldForDuplicates } from '../core/vietnamese/fold.js';
import { nameSortKey } from '../core/vietnamese/sort-key.js';
import { detailFields } from './delegate-roles.js';
import type { DetailField } from './delegate-roles.js';
import type { DelegateEntry } from './delegate-entry.js';
import type { Delegate } from './delegate.entity.js';
import type { DelegateDetails } from './delegates.forms.js';
import type { ChangedValues } from './history/delegate-change.entity.js';

const sortKeyLength = 600;

export type DelegateField = DetailField | 'health';

/** Circumstances are never among them: the names of fields are for everybody who may see the person. */
export function changedFields(
  delegate: Delegate,
  { details, healthSealed }: Pick<DelegateEntry, 'details' | 'healthSealed'>,
): DelegateField[] {
  const changed: DelegateField[] = detailFields.filter((field) => delegate[field] !== details[field]);
  const isNoteChanged = healthSealed !== undefined && healthSealed !== delegate.healthSealed;
  return isNoteChanged ? [...changed, 'health'] : changed;
}

/** What is kept of a change: of a note only that it was changed, and of circumstances not even that. */
export function valuesChanged(
  delegate: Delegate,
  entry: Pick<DelegateEntry, 'details' | 'healthSealed'>,
): ChangedValues {
  const values: ChangedValues = {};
  for (const field of changedFields(delegate, entry)) {
    if (field === 'health') values.health = true;
    else values[field] = [delegate[field], entry.details[field]];
  }
  return values;
}

/** Details with what they are searched and ordered by. */
export function storedDetails(details: DelegateDetails) {
  return { ...details, ...storedName(details.name) };
}

/** A name with what it is searched and ordered by. */
export function storedName(name: string) {
  const sortKey = nameSortKey(name).slice(0, sortKeyLength);
  return { name, nameFold: foldForDuplicates(name), sortKey };
}

/** As the form's fields hold them; what is sealed stays out. */
export function formValuesOf(delegate: DelegateDetails | Delegate): Record<string, string> {
  const [year = '', month = '', day = ''] = delegate.born?.split('-') ?? [];
  return {
    role: delegate.role,
    name: delegate.name,
    'born-day': day,
    'born-month': month,
    'born-year': year,
    gender: delegate.gender ?? '',
    school: delegate.school,
    className: delegate.className,
    guardianName: delegate.guardianName,
    guardianPhone: delegate.guardianPhone,
    phone: delegate.phone,
  };
}
