import { translate } from '../../../views/text/text.js';
import { dayInWords } from '../../../views/schedule/schedule-words.js';
import { formOn } from '../../core/documents/document-form.js';
import { bodyLines, nationalHeading, pageWord, placeAndDay } from '../../core/documents/fixed-words.js';
import type { Block, OfficialDocument, Table } from '../../core/documents/official-document.js';
import type { Day } from '../../core/vietnamese/dates.js';
import type { Event } from '../../programme/event.entity.js';
import { daysOf } from '../days.js';
import type { GroupOfSchedule, Item, RoomOfSchedule, Turn } from '../item.js';

const t = translate('vi');
const rowHeight = 8;

/** What every paper of a schedule stands on. */
export interface PaperSource {
  event: Event;
  items: Item[];
  rooms: RoomOfSchedule[];
  groups: GroupOfSchedule[];
  /** Who leads, as the reader of this paper may know it. */
  leadOf: (item: Item) => string;
  unitName: (slug: string) => string;
  /** Who answers for the event, and whom that body answers to. */
  issuer: string;
  superior: string;
  /** Where it is dated: `Kiên Giang`. */
  place: string;
  today: Day;
}

interface PaperLook {
  kind: string;
  subject: string[];
  blocks: Block[];
  landscape?: boolean;
  /** Small, on each page; papers that a body issues have none. */
  foot?: string;
}

/** With the heading of Decree 30/2020, of whatever a schedule is printed as. */
export function paperOf(
  source: PaperSource,
  { kind, subject, blocks, landscape, foot }: PaperLook,
): OfficialDocument {
  return {
    form: formOn(source.today),
    landscape: landscape ?? false,
    head: {
      ...nationalHeading(),
      superior: bodyLines(source.superior),
      issuer: bodyLines(source.issuer),
      number: null,
      mark: null,
      placeAndDay: placeAndDay(source.place, { day: null, today: source.today }),
    },
    title: { kind, subject },
    blocks,
    closing: null,
    foot: foot === undefined ? null : { text: foot, page: pageWord() },
  };
}

type Told = [
  heading: string,
  width: number,
  cell: (item: Item, together: Item[]) => string,
  align?: 'left' | 'center',
];

/**
 * A heading and a table for each day that has items.
 * @param rows of items that share a row: what goes on in several rooms at once
 * @param told what stands in the columns
 */
export function dayTables({ event }: PaperSource, rows: Item[][], told: Told[]): Block[] {
  return daysOf(event, rows.flat()).flatMap((day): Block[] => {
    const own = rows.filter(([first]) => first?.day === day.number);
    if (own.length === 0) return [];
    return [
      { kind: 'paragraph', look: 'heading', text: dayInWords(day, t) },
      { ...tableOf(told), rows: own.map((together) => rowOf(told, together)) },
    ];
  });
}

function rowOf(told: Told[], together: Item[]): string[] {
  return told.map(([, , cell]) => (together[0] ? cell(together[0], together) : ''));
}

function tableOf(told: Told[]): Omit<Table, 'rows'> {
  return {
    ...{ kind: 'table', rowHeight },
    columns: told.map(([heading, width, , align = 'left']) => ({ heading, width, align })),
  };
}

/** `07 giờ 30 -`, and `08 giờ 00` under it, as documents write times. */
export function longTimes({ startsAt, endsAt }: Pick<Item, 'startsAt' | 'endsAt'>): string {
  return `${longTime(startsAt)} -\n${longTime(endsAt)}`;
}

function longTime(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return t('schedule.paper.time', { hour: hour ?? '', minute: minute ?? '' });
}

/** The title with what belongs under it: who answers when, and the note for everybody. */
export function contentOf(item: Item, unitName: (slug: string) => string): string {
  const turns = item.turns.map((turn, index) => `${index + 1}. ${turnInWords(turn, unitName)}`);
  return [item.title, ...turns, item.publicNote].filter(Boolean).join('\n');
}

function turnInWords(turn: Turn, unitName: (slug: string) => string): string {
  return `${longTime(turn.startsAt)}: ${unitName(turn.unitSlug)}`;
}

/** One room a line, with the groups where there are several. */
export function roomsOf({ rooms, groups }: Pick<PaperSource, 'rooms' | 'groups'>, together: Item[]): string {
  const lines = together.map(({ roomId, audience }) => {
    const room = rooms.find(({ id }) => id === roomId)?.name ?? '';
    const numbers = groups.filter(({ id }) => audience.groups.includes(id)).map(({ number }) => number);
    if (together.length === 1 || numbers.length === 0) return room;
    return [t('schedule.of-groups', { numbers: numbers.join(', ') }), room].filter(Boolean).join(': ');
  });
  return [...new Set(lines)].sort().join('\n');
}
