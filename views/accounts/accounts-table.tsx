import { useText } from '../ui/frame.js';
import { DataTable } from '../ui/table.js';
import type { Column, SortOrder } from '../ui/table.js';
import type { AccountRow } from './account-row.js';
import { AccountStateTag } from './account-state-tag.js';
import { accountsHref } from './accounts-href.js';
import type { AccountsQuery } from './accounts-href.js';
import { Hats } from './hats.js';

export function AccountsTable({ rows, query }: { rows: AccountRow[]; query: AccountsQuery }) {
  const t = useText();
  const sortBy = (sort: AccountsQuery['sort']) => ({
    href: accountsHref({ ...query, sort, page: 1 }),
    order: (query.sort === sort ? 'ascending' : 'none') satisfies SortOrder as SortOrder,
  });
  const columns: Column<AccountRow>[] = [
    {
      heading: t('accounts.name'),
      cell: ({ id, name }) => <a href={`/accounts/${id}`}>{name}</a>,
      sort: sortBy('name'),
    },
    {
      heading: t('accounts.login'),
      cell: ({ login }) => <span class="login">{login}</span>,
      sort: sortBy('login'),
    },
    { heading: t('accounts.roles'), cell: ({ hats }) => <Hats hats={hats} />, sort: sortBy('unit') },
    {
      heading: t('accounts.duties'),
      cell: ({ duties }) => duties.map((duty) => t(`accounts.duty.${duty}`)).join('; ') || '–',
    },
    { heading: t('accounts.state-heading'), cell: ({ state }) => <AccountStateTag state={state} /> },
  ];
  return (
    <DataTable
      caption={t('accounts.list-title')}
      hideCaption
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      openRows
    />
  );
}
