import { translate } from '../../views/text/text.js';
import type { Book, SheetColumn, SheetToWrite } from '../core/sheets/write-xlsx.js';
import type { SheetValue } from '../core/sheets/sheet-value.js';
import { formatMoment } from '../core/vietnamese/dates.js';
import type { TravelBoardView, TravelRow } from './travel-board.js';
import { sleepers } from './travel-sums.js';
import type { LegDay, LegRow } from './travel-sums.js';
import { isToAsk, meals, meetingPlaceOf } from './travel-words.js';

const t = translate('vi');

/** One sheet for each question: who comes and goes when, who sleeps, who eats, who has not told yet. */
export function travelBook(board: TravelBoardView, now: Date): Book {
  const titleRows = [board.event.name, t('travel.file.made', { at: formatMoment(now) })];
  const sheets = [
    legSheet('arrival', board.arrivals, board.rows),
    legSheet('departure', board.departures, board.rows),
    nightSheet(board),
    mealSheet(board),
    openSheet(board),
  ];
  return { sheets: sheets.map((sheet) => ({ ...sheet, titleRows: [...titleRows, sheet.name] })) };
}

function legSheet(way: 'arrival' | 'departure', days: LegDay[], units: TravelRow[]): SheetToWrite {
  return {
    name: t(`travel.board.${way}s`),
    landscape: true,
    columns: [
      { heading: t('travel.column.day'), width: 12 },
      { heading: t('travel.column.time'), width: 10, align: 'center' },
      { heading: t('travel.column.unit'), width: 24 },
      ...numbers('travel.column.people', 'travel.column.children', 'travel.column.adults'),
      { heading: t('travel.column.means'), width: 22 },
      { heading: t('travel.column.note'), width: 34 },
      { heading: t(`travel.column.place-${way}`), width: 18 },
      { heading: t('travel.column.contact'), width: 34 },
    ],
    rows: days.flatMap(({ rows }) => rows.map((row) => legCells(row, units))),
  };
}

function legCells(row: LegRow, units: TravelRow[]): SheetValue[] {
  const { on, at, by, note, children, adults, apart, unitSlug } = row;
  const unit = units.find(({ unit: { slug } }) => slug === unitSlug);
  const name = unit?.unit.shortName ?? '';
  return [
    { day: on },
    at || t('travel.unknown-time'),
    apart ? t('travel.board.of-unit-apart', { unit: name }) : name,
    children + adults,
    children,
    adults,
    t(`travel.means.${by}`),
    note || null,
    t(`travel.place.${meetingPlaceOf(by)}`),
    contactsOf(unit) || null,
  ];
}

function nightSheet({ nights }: TravelBoardView): SheetToWrite {
  return {
    name: t('travel.board.nights'),
    columns: [
      { heading: t('travel.column.night'), width: 14 },
      ...sleepers.map((sleeper): SheetColumn => number(t(`travel.sleeper.${sleeper}`))),
      number(t('travel.column.people')),
    ],
    rows: nights.map(({ night, of, people }) => [
      { day: night },
      ...sleepers.map((sleeper) => of[sleeper]),
      people,
    ]),
  };
}

function mealSheet(board: TravelBoardView): SheetToWrite {
  return {
    name: t('travel.board.meals'),
    columns: [
      { heading: t('travel.column.day'), width: 14 },
      ...meals.map((meal) => number(t(`travel.meal.${meal}`))),
      number(t('travel.column.servings')),
    ],
    rows: board.meals.map(({ day, of, servings }) => [{ day }, ...meals.map((meal) => of[meal]), servings]),
  };
}

function openSheet({ rows }: TravelBoardView): SheetToWrite {
  return {
    name: t('travel.board.open'),
    columns: [
      { heading: t('travel.column.unit'), width: 24 },
      number(t('travel.column.people')),
      { heading: t('travel.column.state'), width: 22 },
      { heading: t('travel.column.contact'), width: 40 },
    ],
    rows: rows
      .filter(isToAsk)
      .map((row) => [
        row.unit.shortName,
        row.people,
        t(row.isTold ? 'travel.state.no-hour' : 'travel.state.none'),
        contactsOf(row) || null,
      ]),
  };
}

function contactsOf(unit: TravelRow | undefined): string {
  return (unit?.contacts ?? []).map(({ name, phone }) => [name, phone].filter(Boolean).join(', ')).join('; ');
}

function numbers(...keys: ('travel.column.people' | 'travel.column.children' | 'travel.column.adults')[]) {
  return keys.map((key) => number(t(key)));
}

function number(heading: string): SheetColumn {
  return { heading, width: 12, align: 'right' };
}
