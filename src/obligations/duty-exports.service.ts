import { Injectable } from '@nestjs/common';
import { translate } from '../../views/text/text.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { WrittenFiles } from '../core/documents/written-files.service.js';
import { dayInVietnam, formatDay } from '../core/vietnamese/dates.js';
import { withoutMarks } from '../core/vietnamese/fold.js';
import { dutyName } from '../../views/obligations/duty-name.js';
import { stateText } from '../../views/obligations/duty-tag.js';
import { DutyViews } from './duty-views.service.js';
import { endOf } from './duty-words.js';
import type { Duty } from './duties.js';

const t = translate('vi');

/** Units × obligations as a workbook. Who took it stays on record. */
@Injectable()
export class DutyExports {
  constructor(
    private readonly database: Database,
    private readonly views: DutyViews,
    private readonly files: WrittenFiles,
    private readonly clock: Clock,
  ) {}

  async matrix(): Promise<{ name: string; bytes: Buffer }> {
    const { columns, rows } = await this.views.matrix();
    await this.database.note('export.obligations', 'programme', '', ['xlsx', `rows-${rows.length}`]);
    const day = formatDay(dayInVietnam(this.clock.now()));
    const sheet = {
      name: t('obligations.export.sheet'),
      landscape: true,
      titleRows: [
        t('obligations.export.title').toLocaleUpperCase('vi'),
        t('obligations.export.day', { day }),
        '',
      ],
      columns: [
        { heading: t('obligations.export.number'), width: 6 },
        { heading: t('obligations.column.unit'), width: 34 },
        ...columns.map((column) => ({ heading: dutyName(column, t), width: 24 })),
      ],
      rows: rows.map(({ unit, duties }, index) => [index + 1, unit.name, ...duties.map(cellOf)]),
    };
    const bytes = await this.files.write({ format: 'xlsx', book: { sheets: [sheet] } });
    return { name: `${withoutMarks(t('obligations.export.file'))}.xlsx`, bytes };
  }
}

function cellOf(duty: Duty | null): string {
  if (!duty) return '';
  const end = endOf(duty);
  const number = duty.paper?.number ?? '';
  return [stateText(duty, t), number, end ? formatDay(end) : ''].filter(Boolean).join('; ');
}
