import { formatMoment } from '../../src/core/vietnamese/dates.js';
import type { DelegateRole } from '../../src/delegates/delegate-roles.js';
import type { Translate } from '../text/text.js';
import { PrintButton } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { FilterChips } from '../ui/filter-chips.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { Pagination } from '../ui/pagination.js';
import { SearchBox } from '../ui/search-box.js';
import { DataTable } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import { hrefWith } from './badge-links.js';
import { eventCrumb } from '../delegates/paths.js';

export interface PrintedRow {
  key: string;
  /** Null: the delegate is gone. */
  name: string | null;
  role: DelegateRole | null;
  unit: string;
  shortCode: string;
  isRevoked: boolean;
  /** Who came in the holder's place. */
  substitute: { id: string; name: string } | null;
  runId: string;
  at: Date;
  who: string | null;
}

export interface PrintedPageProps {
  event: { slug: string; name: string };
  filter: { q: string; run: string; only: '' | 'revoked'; page: number };
  /** When the run that the list is narrowed to was done. */
  runAt: Date | null;
  rows: PrintedRow[];
  total: number;
  /** Badges on paper that open nothing any more. */
  revoked: number;
  pageSize: number;
}

/** Which badge was printed when, and by whom. */
export function PrintedPage(list: PrintedPageProps) {
  const t = useText();
  const { event, filter, total } = list;
  const badges = `/events/${event.slug}/badges`;
  const title = t('badges.printed-title');
  return (
    <Layout
      title={title}
      wide
      crumbs={[eventCrumb(event), { text: t('badges.title'), href: badges }, { text: title }]}
    >
      <PageHeading title={title} lead={t('badges.printed-lead', { event: event.name })}>
        <PrintButton />
      </PageHeading>
      <div class="tools">
        <RunChips {...list} />
        <SearchBox
          action={`${badges}/printed`}
          label={t('badges.printed-search')}
          value={filter.q}
          keep={{ run: filter.run, only: filter.only }}
        />
      </div>
      {total > 0 ? <Rows {...list} /> : <Nothing isFiltered={filter.q !== '' || filter.only !== ''} />}
    </Layout>
  );
}

function RunChips(list: PrintedPageProps) {
  const t = useText();
  const { event, filter, runAt, total } = list;
  const path = `/events/${event.slug}/badges/printed`;
  if (!runAt) return <RevokedChips {...list} />;
  const one = { text: t('badges.printed-one-run', { when: formatMoment(runAt) }), count: total };
  const chips = [
    { text: t('badges.printed-all-runs'), href: hrefWith(path, { q: filter.q }), current: false },
    { ...one, href: hrefWith(path, { q: filter.q, run: filter.run }), current: true },
  ];
  return <FilterChips chips={chips} />;
}

function RevokedChips({ event, filter, revoked }: PrintedPageProps) {
  const t = useText();
  if (revoked === 0) return <span />;
  const path = `/events/${event.slug}/badges/printed`;
  const all = hrefWith(path, { q: filter.q });
  const dead = hrefWith(path, { q: filter.q, only: 'revoked' });
  return (
    <FilterChips
      chips={[
        { text: t('badges.printed-all'), href: all, current: filter.only === '' },
        { text: t('badges.printed-revoked'), href: dead, count: revoked, current: filter.only !== '' },
      ]}
    />
  );
}

function Rows({ event, filter, rows, total, pageSize }: PrintedPageProps) {
  const t = useText();
  const href = (page: number) => hrefWith(`/events/${event.slug}/badges/printed`, { ...filter, page });
  return (
    <>
      <DataTable
        caption={t('badges.printed-caption')}
        hideCaption
        columns={columnsOf(t)}
        rows={rows}
        rowKey={({ key }) => key}
      />
      <Pagination page={filter.page} pageSize={pageSize} total={total} href={href} />
    </>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const t = useText();
  if (isFiltered)
    return <EmptyState title={t('badges.nothing-found')} text={t('badges.nothing-found-text')} />;
  return <EmptyState title={t('badges.no-printed')} text={t('badges.no-printed-text')} />;
}

function columnsOf(t: Translate) {
  return [
    { heading: t('badges.name'), cell: (row: PrintedRow) => <Holder {...row} /> },
    {
      heading: t('badges.role-heading'),
      cell: ({ role }: PrintedRow) => (role ? t(`badges.role.${role}`) : '–'),
    },
    { heading: t('badges.unit'), cell: ({ unit }: PrintedRow) => unit || '–' },
    { heading: t('badges.code'), cell: (row: PrintedRow) => <Code {...row} /> },
    {
      heading: t('badges.printed-at'),
      cell: ({ runId, at }: PrintedRow) => <a href={`/print-runs/${runId}`}>{formatMoment(at)}</a>,
    },
    { heading: t('badges.printed-by'), cell: ({ who }: PrintedRow) => who ?? t('badges.someone') },
  ];
}

/** Who has the badge; of a dead one, who came instead. */
function Holder({ name, substitute }: PrintedRow) {
  const t = useText();
  return (
    <>
      {name ?? t('badges.gone')}
      {substitute && (
        <span class="table__under">
          {t('badges.replaced-by')} <a href={`/delegates/${substitute.id}`}>{substitute.name}</a>
        </span>
      )}
    </>
  );
}

function Code({ shortCode, isRevoked }: PrintedRow) {
  const t = useText();
  return (
    <>
      <span class="numeric">{shortCode}</span> {isRevoked && <Tag tone="red" text={t('badges.revoked')} />}
    </>
  );
}
