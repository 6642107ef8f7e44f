import type { Role } from '../../src/accounts/roles.js';
import { ButtonLink, PrintButton } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { FilterChips } from '../ui/filter-chips.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { Pagination } from '../ui/pagination.js';
import { SearchBox } from '../ui/search-box.js';
import { accountsHref } from './accounts-href.js';
import type { AccountsQuery } from './accounts-href.js';
import { AccountsTable } from './accounts-table.js';
import type { AccountRow, AccountState } from './account-row.js';

export interface AccountsPageProps {
  query: AccountsQuery;
  rows: AccountRow[];
  total: number;
  pageSize: number;
  /** There is no account at all. */
  isEmpty: boolean;
  roleCounts: { role: Role | ''; count: number }[];
  stateCounts: { state: AccountState | ''; count: number }[];
}

export function AccountsPage(props: AccountsPageProps) {
  const t = useText();
  const { query, total, pageSize } = props;
  return (
    <Layout title={t('accounts.list-title')} wide>
      <PageHeading title={t('accounts.list-title')} lead={t('accounts.list-lead')}>
        <PrintButton />
        <ButtonLink href="/accounts/new">{t('accounts.add')}</ButtonLink>
      </PageHeading>
      <Tools {...props} />
      {total === 0 ? (
        <EmptyState title={t('accounts.none-found')} text={t('accounts.none-found-text')}>
          <ButtonLink href="/accounts" kind="secondary">
            {t('accounts.show-all')}
          </ButtonLink>
        </EmptyState>
      ) : (
        <AccountsTable rows={props.rows} query={query} />
      )}
      <Pagination
        page={query.page}
        pageSize={pageSize}
        total={total}
        href={(page) => accountsHref({ ...query, page })}
      />
    </Layout>
  );
}

function Tools({ query, roleCounts, stateCounts }: AccountsPageProps) {
  const t = useText();
  const { q, role, state, sort } = query;
  const first = { ...query, page: 1 };
  const roleChips = roleCounts.map((one) => ({
    text: one.role ? t(`accounts.role.${one.role}`) : t('accounts.all-roles'),
    href: accountsHref({ ...first, role: one.role }),
    count: one.count,
    current: one.role === role,
  }));
  const stateChips = stateCounts.map((one) => ({
    text: one.state ? t(`accounts.state.${one.state}`) : t('accounts.all-states'),
    href: accountsHref({ ...first, state: one.state }),
    count: one.count,
    current: one.state === state,
  }));
  return (
    <div class="account-tools">
      <SearchBox
        action="/accounts"
        label={t('accounts.search')}
        value={q}
        keep={{ role, state, sort: sort === 'name' ? '' : sort }}
      />
      <FilterChips chips={roleChips} label={t('accounts.filter-role')} />
      <FilterChips chips={stateChips} label={t('accounts.filter-state')} />
    </div>
  );
}
