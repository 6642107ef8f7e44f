import { createHash } from 'node:crypto';
import { encodeCrockford } from '../core/codes/crockford.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { Delegate } from '../delegates/delegate.entity.js';
import type { DelegationRole, Gender } from '../delegates/delegate-roles.js';

/** What a list on paper says of one person: nothing sensitive, nothing of the guardian. */
export interface ListLine {
  delegateId: string;
  role: DelegationRole;
  name: string;
  born: Day | null;
  gender: Gender | null;
  school: string;
  className: string;
  /** Of officers; empty for children. */
  phone: string;
}

/** In the order of the delegates. */
export function linesOf(delegates: Delegate[]): ListLine[] {
  return delegates.map(({ id, role, name, born, gender, school, className, phone }) => {
    const isOfficer = role === 'officer';
    return {
      delegateId: id,
      role: isOfficer ? 'officer' : 'child',
      name,
      born: born as Day | null,
      gender,
      school,
      className: isOfficer ? '' : className,
      phone: isOfficer ? phone : '',
    };
  });
}

const codeLength = 8;
const printed = ['role', 'name', 'born', 'gender', 'school', 'className', 'phone'] as const;

/** Eight letters that stand on paper and on the screen, and are equal only where the lists are: `7KQ2-9XMA`. */
export function contentCode(lines: ListLine[]): string {
  const content = lines.map((line) => printed.map((field) => line[field]));
  const hash = createHash('sha256').update(JSON.stringify(content)).digest();
  const letters = encodeCrockford(hash).slice(0, codeLength);
  return `${letters.slice(0, codeLength / 2)}-${letters.slice(codeLength / 2)}`;
}
