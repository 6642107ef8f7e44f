import { formatMoment } from '../../src/core/vietnamese/dates.js';
import type { OpeningsFilter } from '../../src/privacy/openings-filter.js';
import type { TextKey } from '../text/text.js';
import { ButtonLink, PrintButton } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { Pagination } from '../ui/pagination.js';
import { DataTable } from '../ui/table.js';
import { useSetupCrumbs } from '../setup/crumbs.js';
import { OpeningsFilters, openingsHref } from './openings-filters.js';

export interface OpeningRow {
  id: number;
  at: Date;
  verb: string;
  /** Null: the account is gone. */
  who: string | null;
  /** Its name is null where it is gone, or has none. */
  subject: { kind: string | null; id: string | null; name: string | null };
}

export interface OpeningsPageProps {
  filter: OpeningsFilter;
  rows: OpeningRow[];
  total: number;
  pageSize: number;
  openers: { id: string; name: string | null }[];
}

/** Who opened sensitive data, when, and whose. */
export function OpeningsPage(list: OpeningsPageProps) {
  const t = useText();
  const { filter, total, pageSize } = list;
  const title = t('privacy.openings.title');
  return (
    <Layout title={title} wide crumbs={useSetupCrumbs(title)}>
      <PageHeading title={title} lead={t('privacy.openings.lead')}>
        <PrintButton />
        <ButtonLink kind="secondary" href="/privacy/retention">
          {t('privacy.retention.title')}
        </ButtonLink>
      </PageHeading>
      <OpeningsFilters filter={filter} openers={list.openers} />
      {filter.notADay && (
        <Message tone="warning">{t('privacy.openings.not-a-day', { typed: filter.notADay })}</Message>
      )}
      {total > 0 ? <Rows {...list} /> : <Nothing filter={filter} />}
      <Pagination
        page={filter.page}
        pageSize={pageSize}
        total={total}
        href={(page) => openingsHref({ ...filter, page })}
      />
    </Layout>
  );
}

function Rows({ rows }: OpeningsPageProps) {
  const t = useText();
  return (
    <DataTable
      caption={t('privacy.openings.title')}
      hideCaption
      rows={rows}
      rowKey={({ id }) => String(id)}
      columns={[
        { heading: t('privacy.openings.when'), cell: ({ at }) => formatMoment(at) },
        { heading: t('privacy.openings.who'), cell: ({ who }) => who ?? t('privacy.openings.account-gone') },
        { heading: t('privacy.openings.what'), cell: ({ verb }) => t(`verbs.${verb}` as TextKey) },
        { heading: t('privacy.openings.whose'), cell: ({ subject }) => <Subject {...subject} /> },
      ]}
    />
  );
}

function Subject({ kind, id, name }: OpeningRow['subject']) {
  const t = useText();
  if (kind === 'delegate')
    return name ? <a href={`/delegates/${id ?? ''}`}>{name}</a> : <>{t('privacy.openings.delegate-gone')}</>;
  if (kind === 'event') return <a href={`/events/${id ?? ''}`}>{t('privacy.openings.of-event')}</a>;
  return <>{name ?? id ?? '–'}</>;
}

function Nothing({ filter: { person, day } }: { filter: OpeningsFilter }) {
  const t = useText();
  if (!person && !day)
    return <EmptyState title={t('privacy.openings.none')} text={t('privacy.openings.none-text')} />;
  return (
    <EmptyState title={t('privacy.openings.none-found')} text={t('privacy.openings.none-found-text')}>
      <ButtonLink kind="secondary" href="/privacy/openings">
        {t('privacy.openings.show-all')}
      </ButtonLink>
    </EmptyState>
  );
}
