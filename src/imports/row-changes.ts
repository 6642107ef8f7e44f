import type { Delegate } from '../delegates/delegate.entity.js';
import type { DelegateDetails } from '../delegates/delegates.forms.js';

/** What a line makes of somebody who is registered: its empty cells leave what is stored, and so do other ways to write a telephone number. */
export function mergedDetails(stored: Delegate, written: DelegateDetails): DelegateDetails {
  return {
    role: written.role,
    name: written.name,
    born: written.born ?? stored.born,
    gender: written.gender ?? stored.gender,
    school: written.school || stored.school,
    className: written.className || stored.className,
    guardianName: written.guardianName || stored.guardianName,
    guardianPhone: samePhone(stored.guardianPhone, written.guardianPhone),
    phone: samePhone(stored.phone, written.phone),
  };
}

function samePhone(stored: string, written: string): string {
  const isSame = written === '' || digits(stored) === digits(written);
  return isSame ? stored : written;
}

function digits(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^84/, '0');
}
