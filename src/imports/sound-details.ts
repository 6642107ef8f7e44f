import { isPhone } from '../core/forms/rules.js';
import { isPlain } from '../core/vietnamese/clean-text.js';
import { dayFromParts } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import { delegationRoles, genders } from '../delegates/delegate-roles.js';
import type { DelegationRole, Gender } from '../delegates/delegate-roles.js';
import { hasLetters, isPrintable } from '../delegates/delegates.forms.js';
import type { DelegateDetails } from '../delegates/delegates.forms.js';
import type { FormBody } from './row-reading.js';

/** As long as the form takes them. */
const longest = { name: 120, school: 160, className: 40, guardianName: 120, health: 500 } as const;
const lengths = Object.entries(longest) as [keyof typeof longest, number][];

/**
 * What the form would make of a line without any mistake, in a fraction of its time. Null where that is not certain at first
 * sight: then the form itself decides, and says what is wrong.
 */
export function soundDetails(body: FormBody): DelegateDetails | null {
  const born = bornIn(body);
  const isSound =
    born !== undefined &&
    isRole(body.role) &&
    isGender(body.gender) &&
    ['', 'yes'].includes(body.different ?? '') &&
    lengths.every(([field, most]) => body[field].length <= most && isPlain(body[field])) &&
    [body.guardianPhone, body.phone].every((phone) => isPlain(phone) && isPhone(phone)) &&
    hasLetters(body.name) &&
    isPrintable(body.name);
  return isSound ? detailsIn(body, born) : null;
}

/** Undefined where it is no day. */
function bornIn(body: FormBody): Day | null | undefined {
  const parts = [body['born-day'], body['born-month'], body['born-year']] as const;
  if (parts.every((part) => part === '')) return null;
  return parts.every((part) => /^\d{1,4}$/.test(part)) ? (dayFromParts(...parts) ?? undefined) : undefined;
}

function detailsIn(body: FormBody, born: Day | null): DelegateDetails {
  const { name, school, className, guardianName, guardianPhone, phone } = body;
  const role = body.role as DelegationRole;
  const gender = body.gender === '' ? null : (body.gender as Gender);
  const ofRole =
    role === 'child'
      ? { className, guardianName, guardianPhone, phone: '' }
      : { className: '', guardianName: '', guardianPhone: '', phone };
  return { role, name, born, gender, school, ...ofRole };
}

function isRole(role: string): boolean {
  return delegationRoles.some((one) => one === role);
}

function isGender(gender: string): boolean {
  return gender === '' || genders.some((one) => one === gender);
}
