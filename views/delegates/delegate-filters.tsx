import type { ListFilter, ListView } from '../../src/delegates/delegate-list.js';
import { delegationRoles, delegationStates } from '../../src/delegates/delegate-roles.js';
import { Button } from '../ui/button.js';
import { HiddenField } from '../ui/fields.js';
import { FilterChips } from '../ui/filter-chips.js';
import type { Chip } from '../ui/filter-chips.js';
import { FilterSelect } from '../ui/filter-select.js';
import { useText } from '../ui/frame.js';
import { pageSizes } from '../ui/page-sizes.js';
import { withQuery } from './paths.js';

/** The list's address with some of its settings changed; every change but turning the page starts at the first one. */
export function listHref(
  { event, filter }: Pick<ListView, 'event' | 'filter'>,
  changes: Partial<ListFilter>,
): string {
  const { sort, size, page, ...rest } = { ...filter, page: 1, ...changes };
  const settings = {
    ...rest,
    sort: sort === 'name' ? null : sort,
    size: size === pageSizes[0] ? null : size,
    page: page > 1 ? page : null,
  };
  return withQuery(`/events/${event.slug}/delegates`, settings);
}

export function DelegateFilters({ view }: { view: ListView }) {
  const t = useText();
  return (
    <div class="filters">
      <SearchAndUnit view={view} />
      <FilterChips label={t('delegates.all.roles')} chips={roleChips(view, t)} />
      <FilterChips label={t('delegates.all.states')} chips={stateChips(view, t)} />
    </div>
  );
}

function SearchAndUnit({ view: { event, filter, units } }: { view: ListView }) {
  const t = useText();
  return (
    <form class="search search--wide" action={`/events/${event.slug}/delegates`} method="get" role="search">
      {filter.role && <HiddenField name="role" value={filter.role} />}
      {filter.state && <HiddenField name="state" value={filter.state} />}
      {filter.sort !== 'name' && <HiddenField name="sort" value={filter.sort} />}
      {filter.size !== pageSizes[0] && <HiddenField name="size" value={String(filter.size)} />}
      <input
        class="govuk-input"
        type="search"
        name="q"
        value={filter.q}
        aria-label={t('delegates.search')}
        placeholder={t('delegates.search')}
        autocomplete="off"
      />
      <FilterSelect
        name="unit"
        label={t('delegates.all.unit')}
        all={t('delegates.all.all-units')}
        chosen={filter.unit}
        options={units.map(({ slug, shortName }) => [slug, shortName])}
      />
      <Button kind="secondary">{t('delegates.all.filter')}</Button>
    </form>
  );
}

function roleChips(view: ListView, t: ReturnType<typeof useText>): Chip[] {
  const { counts, filter } = view;
  return ([null, ...delegationRoles] as const).map((role) => ({
    text: role ? t(`delegates.role.${role}`) : t('delegates.only.all'),
    href: listHref(view, { role }),
    count: sum(counts.filter((line) => matches(role, line.role) && matches(filter.state, line.state))),
    current: filter.role === role,
  }));
}

function stateChips(view: ListView, t: ReturnType<typeof useText>): Chip[] {
  const { counts, filter } = view;
  return ([null, ...delegationStates] as const).map((state) => ({
    text: state ? t(`delegates.state.${state}`) : t('delegates.only.all'),
    href: listHref(view, { state }),
    count: sum(counts.filter((line) => matches(state, line.state) && matches(filter.role, line.role))),
    current: filter.state === state,
  }));
}

function sum(lines: ListView['counts']): number {
  return lines.reduce((total, { count }) => total + count, 0);
}

function matches<T>(wanted: T | null, value: T): boolean {
  return wanted === null || wanted === value;
}
