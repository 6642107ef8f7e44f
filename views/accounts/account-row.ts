import type { Duty, Role } from '../../src/accounts/roles.js';

/** Choosing a password with the slip's code is still to come; in use; may not sign in. */
export const accountStates = ['waiting', 'active', 'blocked'] as const;
export type AccountState = (typeof accountStates)[number];

/** An account as pages show it. */
export interface AccountRow {
  id: string;
  login: string;
  name: string;
  /** Empty: none. */
  email: string;
  phone: string;
  version: number;
  state: AccountState;
  hats: { role: Role; unitSlug: string; unit: string }[];
  duties: Duty[];
}
