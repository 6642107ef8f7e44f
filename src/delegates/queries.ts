import { delegationRoles, delegationStates } from './delegate-roles.js';
import type { PeopleFilter } from '../../views/delegates/delegation-people.js';
import { pageSizes } from '../../views/ui/page-sizes.js';
import type { BoardState } from './delegation-board.js';
import type { ListFilter } from './delegate-list.js';

/** What an address says after its question mark; anything may stand there. */
export type Query = Record<string, unknown>;

export function peopleFilterOf(query: Query): PeopleFilter {
  return { q: textOf(query.q), only: oneOf([...delegationRoles, 'missing'], query.only) ?? 'all' };
}

export function boardStateOf(query: Query): BoardState | null {
  return oneOf(['none', ...delegationStates], query.state);
}

export function listFilterOf(query: Query): ListFilter {
  const unit = textOf(query.unit);
  return {
    q: textOf(query.q),
    role: oneOf(delegationRoles, query.role),
    unit: /^[a-z0-9-]{1,80}$/.test(unit) ? unit : null,
    state: oneOf(delegationStates, query.state),
    sort: oneOf(['unit', 'changed'], query.sort) ?? 'name',
    size: pageSizes.find((size) => String(size) === query.size) ?? pageSizes[0],
    page: /^[1-9]\d{0,4}$/.test(textOf(query.page)) ? Number(query.page) : 1,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 200) : '';
}

function oneOf<T extends string>(values: readonly T[], value: unknown): T | null {
  return values.find((one) => one === value) ?? null;
}
