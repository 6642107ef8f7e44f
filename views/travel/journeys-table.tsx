import { formatMoment } from '../../src/core/vietnamese/dates.js';
import type { Event } from '../../src/programme/event.entity.js';
import type { TravelRow } from '../../src/travel/travel-board.js';
import { useText } from '../ui/frame.js';
import { DataTable } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import { TravelTag } from './travel-tag.js';
import { journeyPath } from './travel-paths.js';

/** Each delegation, what is known of it and since when. */
export function JourneysTable({ event, rows }: { event: Event; rows: TravelRow[] }) {
  const t = useText();
  const hrefOf = ({ unit }: TravelRow) => journeyPath({ eventSlug: event.slug, unitSlug: unit.slug });
  return (
    <DataTable
      dense
      openRows
      caption={t('travel.board.delegations')}
      columns={[
        {
          heading: t('travel.column.unit'),
          cell: (row) => <a href={hrefOf(row)}>{row.unit.shortName}</a>,
        },
        { heading: t('travel.column.people'), numeric: true, cell: ({ people }) => people },
        { heading: t('travel.column.state'), cell: (row) => <RowTag row={row} /> },
        {
          heading: t('travel.column.changed'),
          cell: ({ changedAt }) => (changedAt ? formatMoment(changedAt) : '–'),
        },
      ]}
      rows={rows}
      rowKey={({ unit }) => unit.slug}
    />
  );
}

function RowTag({ row }: { row: TravelRow }) {
  const t = useText();
  if (row.needsReview) return <Tag tone="yellow" text={t('travel.review-person')} />;
  if (row.isTold) return <TravelTag state={row.lacksHour ? 'no-hour' : 'told'} />;
  return row.isHandedIn ? (
    <TravelTag state="none" />
  ) : (
    <span class="soft">{t('travel.board.not-handed-in')}</span>
  );
}
