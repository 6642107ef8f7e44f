import type { Delegate } from './delegate.entity.js';
import type { DelegateDetails } from './delegates.forms.js';

const fields = [
  'role',
  'name',
  'born',
  'gender',
  'school',
  'className',
  'guardianName',
  'guardianPhone',
  'phone',
] as const;
export type DelegateField = (typeof fields)[number] | 'health';

/** @param healthSealed undefined where the note stays as it is */
export function changedFields(
  delegate: Delegate,
  details: DelegateDetails,
  healthSealed: string | null | undefined,
): DelegateField[] {
  const changed: DelegateField[] = fields.filter((field) => delegate[field] !== details[field]);
  const isNoteChanged = healthSealed !== undefined && healthSealed !== delegate.healthSealed;
  return isNoteChanged ? [...changed, 'health'] : changed;
}

/** As the form's fields hold them; the sealed note stays out. */
export function formValuesOf(delegate: Delegate): Record<string, string> {
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
