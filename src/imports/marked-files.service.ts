import { Injectable } from '@nestjs/common';
import { translate } from '../../views/text/text.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { currentRequest } from '../core/request/request-context.js';
import type { SheetValue } from '../core/sheets/sheet-value.js';
import type { Cell } from '../core/sheets/sheet.js';
import { xlsxOf } from '../core/sheets/write-xlsx.js';
import { textOf } from '../core/sheets/cells.js';
import { columnViews } from './column-view.js';
import type { ColumnView } from './column-view.js';
import { Imports } from './imports.service.js';
import type { OpenImport } from './imports.service.js';
import type { JudgedRow } from './outcomes.js';

const narrow = 12;
const wide = 60;

/** The list as it was sent, in Unicode, with a column that says what is wrong: to be mended and sent again. */
@Injectable()
export class MarkedFiles {
  constructor(private readonly imports: Imports) {}

  async of(person: SignedIn, id: string): Promise<{ name: string; bytes: Buffer }> {
    const opened = await this.imports.open(person, id);
    const t = translate(currentRequest()?.language ?? 'vi');
    const columns = columnViews(opened.table);
    const headings = [
      ...columns.map(({ heading }) => ({ heading, width: heading.length < narrow ? narrow : 2 * narrow })),
      { heading: t('imports.template.heading.role'), width: 2 * narrow },
      { heading: t('imports.marked.heading'), width: wide },
    ];
    const rows = opened.run.rows.map((row) => [
      ...valuesOf(row, opened, columns),
      t(`delegates.role.${row.details.role}`),
      [t(`imports.outcome.${row.outcome}`), ...problemsOf(row, t)].join('\n'),
    ]);
    const name = t('imports.marked.file', {
      file: opened.import.fileName.replace(/\.\w+$/, '') || t('imports.pasted-rows'),
    });
    return {
      name: `${name}.xlsx`,
      bytes: await xlsxOf({
        sheets: [{ name: t('imports.template.sheet'), columns: headings, rows, landscape: true }],
      }),
    };
  }
}

function valuesOf({ row }: JudgedRow, { table }: OpenImport, columns: ColumnView[]): SheetValue[] {
  const cells = table.unicode.rows[row - 1] ?? [];
  return columns.map(({ column }) => valueOf(cells[column] ?? null));
}

function valueOf(cell: Cell): SheetValue {
  return cell?.day ? { day: cell.day } : textOf(cell);
}

function problemsOf({ problems }: JudgedRow, t: ReturnType<typeof translate>): string[] {
  return problems.map(({ cell, key, params }) => `${cell}: ${t(key, params)}`);
}
