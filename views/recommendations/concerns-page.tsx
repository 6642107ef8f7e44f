import type { ConcernRow } from '../../src/recommendations/care/concerns.service.js';
import type { ConcernState } from '../../src/recommendations/care/concern-words.js';
import { formatMoment } from '../../src/core/vietnamese/dates.js';
import { Button } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { DataTable } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import type { TagTone } from '../ui/tag.js';
import { concernsPath } from './paths.js';

const tones: Record<ConcernState, TagTone> = {
  overdue: 'red',
  unreported: 'yellow',
  reported: 'blue',
  closed: 'grey',
};

export function ConcernTag({ state }: { state: ConcernState }) {
  const t = useText();
  return <Tag tone={tones[state]} text={t(`recommendations.concern.state.${state}`)} />;
}

/** "Is there a child whom nobody was told of yet?" The list says nothing of what happened; opening a line stays on record. */
export function ConcernsPage({ rows }: { rows: ConcernRow[] }) {
  const t = useText();
  const title = t('recommendations.concern.title');
  const open = rows.filter(({ state }) => state === 'unreported' || state === 'overdue').length;
  return (
    <Layout wide title={title} crumbs={[{ text: title }]}>
      <PageHeading title={title} lead={t('recommendations.concern.lead')} />
      {open > 0 && (
        <Message tone="danger" title={t('recommendations.concern.open', { count: open })}>
          <p>{t('recommendations.concern.at-once')}</p>
        </Message>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t('recommendations.concern.none')} text={t('recommendations.concern.none-text')} />
      ) : (
        <ConcernTable rows={rows} caption={title} />
      )}
    </Layout>
  );
}

function ConcernTable({ rows, caption }: { rows: ConcernRow[]; caption: string }) {
  const t = useText();
  return (
    <DataTable
      hideCaption
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: t('recommendations.concern.number'),
          cell: ({ number }) => t('recommendations.concern.one', { number }),
        },
        {
          heading: t('recommendations.concern.sealed-at'),
          cell: ({ sealedAt }) => formatMoment(sealedAt),
        },
        { heading: t('recommendations.field.state'), cell: ({ state }) => <ConcernTag state={state} /> },
        { heading: t('recommendations.concern.reports'), numeric: true, cell: ({ reports }) => reports },
        {
          heading: t('recommendations.concern.opening'),
          cell: (row) => <Open row={row} />,
        },
      ]}
    />
  );
}

/** A reading that stays on record is a deed. */
function Open({ row: { id, number } }: { row: ConcernRow }) {
  const t = useText();
  return (
    <PostForm action={`${concernsPath}/${id}/openings`}>
      <Button small kind="secondary" aria-label={t('recommendations.concern.open-one', { number })}>
        {t('recommendations.concern.open-button')}
      </Button>
    </PostForm>
  );
}
