import { formatDay } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import type { DelegateSort, ListRow, ListView } from '../../src/delegates/delegate-list.js';
import { ExportButtons } from '../lists/export-buttons.js';
import { PrintButton } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { pageSizes } from '../ui/page-sizes.js';
import { Pagination } from '../ui/pagination.js';
import { DataTable } from '../ui/table.js';
import type { Column, SortOrder } from '../ui/table.js';
import { ConsentTag } from './consent-tag.js';
import { EndedPeople } from './ended-card.js';
import { DelegateFilters, listHref } from './delegate-filters.js';
import { StateTag } from './state-tag.js';
import { boardCrumbs } from './paths.js';

/** Everybody who comes to an event, for the committee. */
export function AllDelegatesPage({ view }: { view: ListView }) {
  const t = useText();
  const { event } = view;
  const crumbs = [...boardCrumbs(event, t), { text: t('delegates.all.title') }];
  return (
    <Layout wide title={t('delegates.all.title')} crumbs={crumbs}>
      <PageHeading title={t('delegates.all.title')} lead={event.name}>
        <PrintButton />
      </PageHeading>
      <EndedPeople ended={view.ended} />
      {view.counts.length === 0 && !view.filter.q && !view.filter.unit ? (
        <Nobody />
      ) : (
        <FoundPeople view={view} />
      )}
    </Layout>
  );
}

function Nobody() {
  const t = useText();
  return <EmptyState title={t('delegates.all.empty.title')} text={t('delegates.all.empty.text')} />;
}

function FoundPeople({ view }: { view: ListView }) {
  const t = useText();
  return (
    <>
      <DelegateFilters view={view} />
      <ExportButtons view={view} />
      {view.rows.length > 0 ? (
        <DataTable
          hideCaption
          openRows
          caption={t('delegates.all.caption', { event: view.event.name })}
          columns={columnsOf(view, t)}
          rows={view.rows}
          rowKey={({ id }) => id}
        />
      ) : (
        <p>{t('delegates.nothing-found')}</p>
      )}
      <Pagination
        page={view.filter.page}
        pageSize={view.filter.size}
        total={view.total}
        href={(page) => listHref(view, { page })}
        sizes={pageSizes.map((size) => ({ size, href: listHref(view, { size }) }))}
      />
    </>
  );
}

function columnsOf(view: ListView, t: ReturnType<typeof useText>): Column<ListRow>[] {
  const names = new Map(view.units.map(({ slug, shortName }) => [slug, shortName]));
  return [
    {
      heading: t('delegates.field.name'),
      cell: (row) => <a href={`/delegates/${row.id}`}>{row.name}</a>,
      sort: sortBy(view, 'name'),
    },
    { heading: t('delegates.field.role'), cell: ({ role }) => t(`delegates.role.${role}`) },
    {
      heading: t('delegates.all.unit'),
      cell: ({ unitSlug }) => names.get(unitSlug) ?? unitSlug,
      sort: sortBy(view, 'unit'),
    },
    { heading: t('delegates.field.born'), cell: ({ born }) => (born ? formatDay(born as Day) : '–') },
    { heading: t('delegates.field.school'), cell: ({ school }) => school || '–' },
    { heading: t('delegates.board.state'), cell: ({ state }) => <StateTag state={state} /> },
    {
      heading: t('delegates.consent.heading'),
      cell: ({ id }) => <ConsentTag state={view.consents.get(id)} />,
    },
  ];
}

function sortBy(view: ListView, sort: DelegateSort): { href: string; order: SortOrder } {
  return { href: listHref(view, { sort }), order: view.filter.sort === sort ? 'ascending' : 'none' };
}
