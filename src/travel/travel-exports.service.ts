import { Injectable } from '@nestjs/common';
import { translate } from '../../views/text/text.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { WrittenFiles } from '../core/documents/written-files.service.js';
import { plainFileName } from '../core/files/attachment.js';
import { TravelBoard } from './travel-board.js';
import { travelBook } from './travel-book.js';

const t = translate('vi');

/** The sums as a workbook, for whoever orders boats, beds and meals. Who took it stays on record. */
@Injectable()
export class TravelExports {
  constructor(
    private readonly database: Database,
    private readonly board: TravelBoard,
    private readonly files: WrittenFiles,
    private readonly clock: Clock,
  ) {}

  async of(eventSlug: string): Promise<{ name: string; bytes: Buffer }> {
    const board = await this.board.of(eventSlug);
    const rows = [...board.arrivals, ...board.departures].flatMap((day) => day.rows).length;
    await this.database.note('export.travel', 'event', eventSlug, ['xlsx', `rows-${rows}`]);
    const book = travelBook(board, this.clock.now());
    const bytes = await this.files.write({ format: 'xlsx', book });
    const name = plainFileName(t('travel.file.name', { event: board.event.name }));
    return { name: `${name}.xlsx`, bytes };
  }
}
