import { Injectable } from '@nestjs/common';
import { translate } from '../../views/text/text.js';
import { Database } from '../core/database/database.js';
import { WrittenFiles } from '../core/documents/written-files.service.js';
import { Refused } from '../core/errors/refusals.js';
import type { SheetValue } from '../core/sheets/sheet-value.js';
import type { Day } from '../core/vietnamese/dates.js';
import { DelegateExport } from '../delegates/delegate-export.js';
import type { ExportRow } from '../delegates/delegate-export.js';
import type { ListFilter } from '../delegates/delegate-list.js';
import { Events } from '../programme/events.service.js';
import { Units } from '../programme/units.service.js';
import type { NamedFile } from '../core/files/file-answer.js';
import { eventFileName } from './file-names.js';
import type { ExportFormat } from './lists.forms.js';
import { SignInPapers } from './sign-in-papers.service.js';

const t = translate('vi');
const filters = ['q', 'role', 'unit', 'state'] as const;
const widths = [6, 28, 18, 24, 12, 10, 30, 10, 16, 14];

/** Files of many people, for the committee. Who took how many, and by which filters, stays on record. */
@Injectable()
export class Exports {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly units: Units,
    private readonly delegates: DelegateExport,
    private readonly signIns: SignInPapers,
    private readonly files: WrittenFiles,
  ) {}

  async delegatesOf(eventSlug: string, filter: ListFilter, format: ExportFormat): Promise<NamedFile> {
    const event = await this.events.get(eventSlug);
    const [found, units] = await Promise.all([
      this.delegates.rows(eventSlug, filter),
      this.units.shortNames(),
    ]);
    const rows = found.map((row, index) => valuesOf(row, { index, unit: units.get(row.unitSlug) ?? '' }));
    const used = filters.filter((name) => filter[name]);
    await this.note('export.delegates', eventSlug, [format, `rows-${rows.length}`, ...used]);
    const bytes = await this.written(format, rows, event.name);
    return { name: eventFileName('export', event.name, format), bytes };
  }

  async signInSheets(eventSlug: string): Promise<NamedFile> {
    const event = await this.events.get(eventSlug);
    const { document, count } = await this.signIns.ofEvent(event);
    if (count === 0) throw new Refused('lists.export.nobody-approved');
    await this.note('export.sign-in', eventSlug, ['pdf', `rows-${count}`]);
    const bytes = await this.files.write({ format: 'pdf', document });
    return { name: eventFileName('sign-in', event.name, 'pdf'), bytes };
  }

  private written(format: ExportFormat, rows: SheetValue[][], eventName: string): Promise<Buffer> {
    const headings = headingsOf();
    if (format === 'csv') return this.files.write({ format, headings, rows });
    const columns = headings.map((heading, index) => ({ heading, width: widths[index] }));
    const sheet = { name: t('lists.paper.sheet'), columns, rows, landscape: true };
    const titleRows = [eventName, t('lists.order-of-all')];
    return this.files.write({ format, book: { sheets: [{ ...sheet, titleRows }] } });
  }

  private async note(verb: string, eventSlug: string, fields: string[]): Promise<void> {
    await this.database.note(verb, 'event', eventSlug, fields);
  }
}

function headingsOf(): string[] {
  return [
    t('lists.column.number'),
    t('lists.column.name'),
    t('lists.column.role'),
    t('lists.column.unit'),
    t('lists.column.born'),
    t('lists.column.gender'),
    t('lists.column.school-or-work'),
    t('lists.column.class'),
    t('lists.column.phone'),
    t('lists.column.state'),
  ];
}

function valuesOf(row: ExportRow, { index, unit }: { index: number; unit: string }): SheetValue[] {
  return [
    index + 1,
    row.name,
    t(`delegates.role.${row.role}`),
    unit,
    row.born ? { day: row.born as Day } : null,
    row.gender ? t(`delegates.gender.${row.gender}`) : null,
    row.school,
    row.className,
    row.role === 'child' ? null : row.phone,
    t(`delegates.state.${row.state}`),
  ];
}
