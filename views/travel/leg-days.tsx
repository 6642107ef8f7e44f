import type { TravelRow } from '../../src/travel/travel-board.js';
import type { HourSum, LegDay, LegRow } from '../../src/travel/travel-sums.js';
import { meetingPlaceOf } from '../../src/travel/travel-words.js';
import { useText } from '../ui/frame.js';
import { DataTable } from '../ui/table.js';
import type { Column } from '../ui/table.js';
import type { Translate } from '../text/text.js';
import { Contacts } from './contacts.js';
import { dayText, timeText } from './travel-text.js';

interface LegDaysProps {
  way: 'arrival' | 'departure';
  days: LegDay[];
  rows: TravelRow[];
}

/** Everybody's coming or going, day by day and hour by hour: whom to meet where. */
export function LegDays({ way, days, rows }: LegDaysProps) {
  const t = useText();
  return (
    <section>
      <h2>{t(`travel.board.${way}s`)}</h2>
      {days.map((day) => (
        <div key={day.day}>
          <h3>
            {dayText(day.day, t)}: {t('travel.board.count', { count: day.people })}
          </h3>
          <p>{placesText(day, way, t)}</p>
          {day.hours.length > 2 && <Hours hours={day.hours} />}
          <DataTable
            dense
            hideCaption
            caption={`${t(`travel.board.${way}s`)}, ${dayText(day.day, t)}`}
            columns={columnsOf(way, rows, t)}
            rows={day.rows}
            rowKey={(row) => JSON.stringify(row)}
          />
        </div>
      ))}
    </section>
  );
}

function placesText({ places }: LegDay, way: LegDaysProps['way'], t: Translate): string {
  const parts = places.map(({ place, people }) =>
    t('travel.board.at-place', { place: t(`travel.place.${place}`), count: people }),
  );
  return `${t(`travel.column.place-${way}`)}: ${parts.join(' · ')}`;
}

/** The rush of a day; the table below says the same in figures. */
function Hours({ hours }: { hours: HourSum[] }) {
  const t = useText();
  const most = Math.max(...hours.map(({ people }) => people));
  return (
    <ul class="plain-list hours">
      {hours.map(({ hour, people }) => (
        <li key={hour} class="bar bar--line">
          <span>
            {hour === null ? t('travel.unknown-time') : t('travel.hour', { from: hour, until: hour + 1 })}
          </span>
          <progress value={people} max={most} aria-hidden="true" />
          <span class="bar__number">{t('travel.board.count', { count: people })}</span>
        </li>
      ))}
    </ul>
  );
}

function columnsOf(way: LegDaysProps['way'], units: TravelRow[], t: Translate): Column<LegRow>[] {
  const unitOf = ({ unitSlug }: LegRow) => units.find(({ unit: { slug } }) => slug === unitSlug);
  return [
    { heading: t('travel.column.time'), cell: ({ at }) => <span class="one-line">{timeText(at, t)}</span> },
    {
      heading: t('travel.column.unit'),
      cell: (row) => <UnitName row={row} name={unitOf(row)?.unit.shortName ?? ''} />,
    },
    {
      heading: t('travel.column.people'),
      numeric: true,
      cell: ({ children, adults }) => (
        <span>
          {children + adults}
          <span class="table__under">{whoText({ children, adults }, t)}</span>
        </span>
      ),
    },
    {
      heading: t('travel.column.means'),
      cell: ({ by, note }) => (
        <span>
          {t(`travel.means.${by}`)}
          {note && <span class="table__under">{note}</span>}
        </span>
      ),
    },
    {
      heading: t(`travel.column.place-${way}`),
      cell: ({ by }) => t(`travel.place.${meetingPlaceOf(by)}`),
    },
    {
      heading: t('travel.column.contact'),
      cell: (row) => <Contacts contacts={unitOf(row)?.contacts ?? []} />,
    },
  ];
}

function whoText({ children, adults }: Pick<LegRow, 'children' | 'adults'>, t: Translate): string {
  const parts = [
    children > 0 && t('travel.board.children', { count: children }),
    adults > 0 && t('travel.board.adults', { count: adults }),
  ];
  return parts.filter((part) => part !== false).join(', ');
}

function UnitName({ row, name }: { row: LegRow; name: string }) {
  const t = useText();
  return (
    <span>
      {name}
      {row.apart && <span class="table__under">{t('travel.board.apart')}</span>}
    </span>
  );
}
