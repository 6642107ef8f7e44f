import type { Role } from '../../src/accounts/roles.js';
import type { AccountState } from './account-row.js';

export interface AccountsQuery {
  q: string;
  role: Role | '';
  state: AccountState | '';
  sort: 'name' | 'login' | 'unit';
  /** From 1. */
  page: number;
}

/** The list's address with its settings; those as usual are left out. */
export function accountsHref({ q, role, state, sort, page }: AccountsQuery): string {
  const settings = { q, role, state, sort: sort === 'name' ? '' : sort, page: page > 1 ? String(page) : '' };
  const query = new URLSearchParams(Object.entries(settings).filter(([, value]) => value !== '')).toString();
  return query ? `/accounts?${query}` : '/accounts';
}
