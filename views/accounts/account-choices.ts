import type { Duty, Role } from '../../src/accounts/roles.js';
import type { Choice } from '../ui/fields.js';

/** What may be given to an account. */
export interface AccountChoices {
  roles: readonly Role[];
  duties: readonly Duty[];
  units: Choice[];
}
