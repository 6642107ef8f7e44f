import type { AccountRow, AccountState } from '../../views/accounts/account-row.js';
import { accountStates } from '../../views/accounts/account-row.js';
import type { AccountsQuery } from '../../views/accounts/accounts-href.js';
import type { AccountsPageProps } from '../../views/accounts/accounts-page.js';
import { foldForSearch } from '../core/vietnamese/fold.js';
import { nameSortKey, textSortKey } from '../core/vietnamese/sort-key.js';
import { accountsPerPage } from './limits.js';
import { roles } from './roles.js';
import type { Role } from './roles.js';

/** Whatever an address says: what cannot be meant is left out. */
export function readListQuery(query: Record<string, unknown>): AccountsQuery {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name].trim().slice(0, 100) : '');
  const page = Number(text('page'));
  return {
    q: text('q'),
    role: roles.find((role) => role === text('role')) ?? '',
    state: accountStates.find((state) => state === text('state')) ?? '',
    sort: (['login', 'unit'] as const).find((sort) => sort === text('sort')) ?? 'name',
    page: Number.isInteger(page) && page >= 1 ? page : 1,
  };
}

/** The part of the accounts that a query asks for, with the counts of each filter under the others. */
export function listAccounts(all: AccountRow[], query: AccountsQuery): AccountsPageProps {
  const found = all.filter((row) => matches(row, foldForSearch(query.q)));
  const ofRole = found.filter((row) => hasRole(row, query.role));
  const ofState = found.filter((row) => hasState(row, query.state));
  const shown = sorted(
    ofRole.filter((row) => hasState(row, query.state)),
    query.sort,
  );
  const page = Math.min(query.page, Math.max(1, Math.ceil(shown.length / accountsPerPage)));
  return {
    query: { ...query, page },
    rows: shown.slice((page - 1) * accountsPerPage, page * accountsPerPage),
    total: shown.length,
    pageSize: accountsPerPage,
    isEmpty: all.length === 0,
    roleCounts: ['' as const, ...roles].map((role) => ({
      role,
      count: ofState.filter((row) => hasRole(row, role)).length,
    })),
    stateCounts: ['' as const, ...accountStates].map((state) => ({
      state,
      count: ofRole.filter((row) => hasState(row, state)).length,
    })),
  };
}

function matches({ name, login, email, hats }: AccountRow, folded: string): boolean {
  return [name, login, email, ...hats.map(({ unit }) => unit)].some((text) =>
    foldForSearch(text).includes(folded),
  );
}

function hasRole({ hats }: AccountRow, role: Role | ''): boolean {
  return role === '' || hats.some((hat) => hat.role === role);
}

function hasState(row: AccountRow, state: AccountState | ''): boolean {
  return state === '' || row.state === state;
}

function sorted(rows: AccountRow[], sort: AccountsQuery['sort']): AccountRow[] {
  const keyOf = {
    name: ({ name }: AccountRow) => nameSortKey(name),
    login: ({ login }: AccountRow) => login,
    unit: ({ hats }: AccountRow) => textSortKey(hats[0]?.unit ?? ''),
  }[sort];
  const keyed = rows.map((row) => ({ row, key: `${keyOf(row)} ${row.login}` }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
}
