import { Injectable } from '@nestjs/common';
import { translate } from '../../views/text/text.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { WrittenFiles } from '../core/documents/written-files.service.js';
import type { SheetValue } from '../core/sheets/sheet-value.js';
import { dayInVietnam, formatDay, formatMoment } from '../core/vietnamese/dates.js';
import { plainFileName } from '../core/files/attachment.js';
import { Events } from '../programme/events.service.js';
import { SeatBoard } from './seat-board.service.js';
import type { BoardRow } from './seat-board.service.js';

const t = translate('vi');

/** The board as a workbook. Who took it stays on record. */
@Injectable()
export class SeatExports {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly board: SeatBoard,
    private readonly files: WrittenFiles,
    private readonly clock: Clock,
  ) {}

  async of(eventSlug: string): Promise<{ name: string; bytes: Buffer }> {
    const event = await this.events.get(eventSlug);
    const rows = await this.board.rowsOf(event);
    await this.database.note('export.seats', 'event', eventSlug, ['xlsx', `rows-${rows.length}`]);
    const sheet = {
      name: t('representatives.export.sheet'),
      landscape: true,
      titleRows: [
        t('representatives.export.title', { event: event.name }).toLocaleUpperCase('vi'),
        t('representatives.export.day', { day: formatDay(dayInVietnam(this.clock.now())) }),
        '',
      ],
      columns: columns.map(({ key, width }) => ({ heading: t(`representatives.export.${key}`), width })),
      rows: rows.map(cellsOf),
    };
    const bytes = await this.files.write({ format: 'xlsx', book: { sheets: [sheet] } });
    const name = plainFileName(t('representatives.export.file', { event: event.name }));
    return { name: `${name}.xlsx`, bytes };
  }
}

const columns = [
  { key: 'number', width: 6 },
  { key: 'unit', width: 34 },
  { key: 'mode', width: 14 },
  { key: 'state', width: 18 },
  { key: 'since', width: 18 },
  { key: 'name', width: 26 },
  { key: 'title-of', width: 26 },
  { key: 'leader', width: 12 },
  { key: 'phone', width: 16 },
  { key: 'email', width: 26 },
  { key: 'letter', width: 18 },
  { key: 'reminded', width: 18 },
  { key: 'ready', width: 14 },
] as const;

function cellsOf({ unit, seat, place, since, told }: BoardRow, index: number): SheetValue[] {
  const leader = place.isLeader === null ? '' : t(`representatives.leader.${place.isLeader ? 'yes' : 'no'}`);
  return [
    index + 1,
    unit.name,
    t(`representatives.mode.${seat.mode}`),
    t(`representatives.state.${place.state}`),
    since ? formatMoment(since) : '',
    place.name,
    place.title,
    leader,
    place.phone,
    place.email,
    place.letterNumber,
    told.reminded ? formatMoment(told.reminded) : '',
    t(`representatives.contents.${place.contentsReady ? 'ready' : 'open'}`),
  ];
}
