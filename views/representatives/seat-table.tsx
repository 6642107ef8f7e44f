import type { BoardRow, SeatBoardView } from '../../src/representatives/seat-board.service.js';
import { formatMoment } from '../../src/core/vietnamese/dates.js';
import { useText } from '../ui/frame.js';
import { PhoneLink } from '../ui/phone-link.js';
import { DataTable } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import { boardHref, placePath } from './seat-paths.js';
import { NoLeaderTag, SeatTag } from './seat-tag.js';

/** Every place, with who comes and what was done about it. */
export function SeatTable({ rows, view }: { rows: BoardRow[]; view: SeatBoardView }) {
  const t = useText();
  const { sort } = view.filter;
  return (
    <DataTable
      hideCaption
      openRows
      caption={t('representatives.title')}
      rows={rows}
      rowKey={({ place }) => `${place.unitSlug}-${place.number}`}
      columns={[
        {
          heading: t('representatives.column.unit'),
          cell: (row) => <UnitName row={row} />,
          sort: { href: boardHref(view, { sort: 'plan' }), order: sort === 'plan' ? 'ascending' : 'none' },
        },
        {
          heading: t('representatives.column.state'),
          cell: (row) => <State row={row} />,
          sort: { href: boardHref(view, { sort: 'since' }), order: sort === 'since' ? 'ascending' : 'none' },
        },
        { heading: t('representatives.column.who'), cell: (row) => <Who row={row} /> },
        {
          heading: t('representatives.column.reminded'),
          cell: (row) => <Reminded row={row} />,
        },
        {
          heading: t('representatives.column.contents'),
          cell: ({ place }) => (
            <Tag
              tone={place.contentsReady ? 'green' : 'grey'}
              text={t(`representatives.contents.${place.contentsReady ? 'ready' : 'open'}`)}
            />
          ),
        },
      ]}
    />
  );
}

/** When a reminder really went out. */
function Reminded({ row: { place, told } }: { row: BoardRow }) {
  const t = useText();
  if (told.reminded) return <>{formatMoment(told.reminded)}</>;
  return <>{place.remindedAt ? t('representatives.drafted') : '–'}</>;
}

function UnitName({ row: { unit, seat, place } }: { row: BoardRow }) {
  const t = useText();
  const which =
    seat.count > 1 ? t('representatives.place.number', { number: place.number, count: seat.count }) : '';
  return (
    <>
      <a href={placePath(place)}>{unit.shortName}</a>
      <span class="table__under">
        {[t(`representatives.mode.${seat.mode}`), which].filter(Boolean).join(' · ')}
      </span>
    </>
  );
}

/** An invitation that nobody has sent or told has invited nobody. */
function State({ row: { place, since, told } }: { row: BoardRow }) {
  const t = useText();
  const isOnlyDrafted = place.state === 'invited' && told.last === null;
  return (
    <>
      {isOnlyDrafted ? (
        <Tag tone="yellow" text={t('representatives.drafted')} />
      ) : (
        <SeatTag state={place.state} />
      )}{' '}
      <NoLeaderTag place={place} />
      {since && <span class="table__under">{t('representatives.since', { at: formatMoment(since) })}</span>}
      {place.state === 'declined' && <span class="table__under">{place.declineReason}</span>}
    </>
  );
}

function Who({ row: { place, contact } }: { row: BoardRow }) {
  const t = useText();
  if (place.name)
    return (
      <>
        {place.name}
        <span class="table__under">{place.title}</span>
        {place.phone && (
          <span class="table__under">
            <PhoneLink phone={place.phone} />
          </span>
        )}
      </>
    );
  if (!contact?.phone) return <span class="soft">–</span>;
  return (
    <span class="table__under">
      {t('representatives.contact')}: {contact.name} <PhoneLink phone={contact.phone} />
    </span>
  );
}
