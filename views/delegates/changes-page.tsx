import { formatMoment } from '../../src/core/vietnamese/dates.js';
import type { RequestListView } from '../../src/delegates/changes/change-request-reader.js';
import type { ChangeRequest } from '../../src/delegates/changes/change-request.entity.js';
import { EmptyState } from '../ui/empty-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { DataTable } from '../ui/table.js';
import type { Column } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import { changePath, changeTitle, changeTones } from './change-words.js';
import { boardCrumbs } from './paths.js';

/** What districts have asked for after the freeze: what waits, then what was decided. */
export function ChangesPage({ view }: { view: RequestListView }) {
  const t = useText();
  const { event, waiting, decided } = view;
  const crumbs = [...boardCrumbs(event, t), { text: t('delegates.change.list') }];
  return (
    <Layout wide title={t('delegates.change.list')} crumbs={crumbs}>
      <PageHeading title={t('delegates.change.list')} lead={t('delegates.change.list-lead')} />
      {waiting.length === 0 && decided.length === 0 && (
        <EmptyState title={t('delegates.change.none')} text={t('delegates.change.none-text')} />
      )}
      <Requests view={view} requests={waiting} caption={t('delegates.change.waiting')} />
      <Requests view={view} requests={decided} caption={t('delegates.change.decided')} />
    </Layout>
  );
}

interface RequestsProps {
  view: RequestListView;
  requests: ChangeRequest[];
  caption: string;
}

function Requests({ view, requests, caption }: RequestsProps) {
  const t = useText();
  if (requests.length === 0) return null;
  return (
    <DataTable
      openRows
      caption={caption}
      columns={columnsOf(view, t)}
      rows={requests}
      rowKey={({ id }) => id}
    />
  );
}

function columnsOf({ units }: RequestListView, t: ReturnType<typeof useText>): Column<ChangeRequest>[] {
  const names = new Map(units.map(({ slug, shortName }) => [slug, shortName]));
  return [
    {
      heading: t('delegates.change.request'),
      cell: (request) => <a href={changePath(request)}>{changeTitle(request, t)}</a>,
    },
    { heading: t('delegates.board.unit'), cell: ({ unitSlug }) => names.get(unitSlug) ?? unitSlug },
    {
      heading: t('delegates.change.reason'),
      cell: ({ reason }) => reason || t('delegates.change.no-reason'),
    },
    { heading: t('delegates.change.asked'), cell: ({ askedAt }) => formatMoment(askedAt) },
    {
      heading: t('delegates.board.state'),
      cell: ({ state }) => <Tag tone={changeTones[state]} text={t(`delegates.change.state.${state}`)} />,
    },
  ];
}
