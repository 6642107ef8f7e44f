import { recorder, safeguarding } from '../accounts/policy.js';
import { roles } from '../accounts/roles.js';
import { hasRole } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';
import type { Guide } from './guide-names.js';

/** Those that tell of the person's own work. */
export function guidesOf(person: SignedIn): Guide[] {
  return [
    ...roles.filter((role) => hasRole(person, role)),
    ...(recorder(person) ? (['recorder'] as const) : []),
    ...(safeguarding(person) ? (['safeguarding'] as const) : []),
  ];
}
