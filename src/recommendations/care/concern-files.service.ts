import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { translate } from '../../../views/text/text.js';
import { opensSensitive } from '../../core/activity/openings.js';
import { Database } from '../../core/database/database.js';
import { Missing } from '../../core/errors/refusals.js';
import { withoutEnding } from '../../core/files/attachment.js';
import { xlsxType } from '../../core/files/media-types.js';
import { xlsxOf } from '../../core/sheets/write-xlsx.js';
import { ImportedLists } from '../intake/imported-lists.service.js';
import { IntakeFile, RecommendationImport } from '../intake/intake.entity.js';
import { IntakeShelf } from '../intake/intakes.service.js';

const opening = opensSensitive('concern.open-file');

/** What was handed in and holds the words of a concern. */
export interface ConcernFile {
  id: string;
  name: string;
  kind: 'document' | 'list';
}

/** A file as it is handed out. */
interface OpenedFile {
  name: string;
  type: string;
  bytes: Readable;
}

const t = translate('vi');

/** Documents and lists that were sealed with a text. */
@Injectable()
export class ConcernFiles {
  constructor(
    private readonly database: Database,
    private readonly lists: ImportedLists,
    private readonly shelf: IntakeShelf,
  ) {}

  async of(concernId: string): Promise<ConcernFile[]> {
    const documents = await this.database.of(IntakeFile).findBy({ concernId });
    const lists = await this.database.of(RecommendationImport).findBy({ concernId });
    return [
      ...documents.map(({ id, name }) => ({ id, name, kind: 'document' as const })),
      ...lists.map(({ id, fileName }) => ({ id, name: fileName, kind: 'list' as const })),
    ];
  }

  /** A document or a list that holds the text; each opening stays on record. */
  async open(concernId: string, id: string): Promise<OpenedFile> {
    const opened = (await this.documentOf(concernId, id)) ?? (await this.listOf(concernId, id));
    if (!opened) throw new Missing();
    await this.database.note(opening, 'concern', concernId);
    return opened;
  }

  private async documentOf(concernId: string, id: string): Promise<OpenedFile | null> {
    const file = await this.database.findOne(IntakeFile, { id, concernId });
    return file && { name: file.name, type: file.type, bytes: await this.shelf.open(id) };
  }

  /** The list as a workbook, in whatever form it came. */
  private async listOf(concernId: string, id: string): Promise<OpenedFile | null> {
    const list = await this.database.findOne(RecommendationImport, { id, concernId });
    if (!list) return null;
    const sheets = (await this.lists.sheetsOf(list)).map(({ name, rows }) => ({
      name: name || t('imports.template.sheet'),
      columns: [{ heading: list.fileName || t('imports.template.sheet') }],
      rows: rows.map((cells) => cells.map((cell) => cell?.text ?? '')),
    }));
    const name = `${withoutEnding(list.fileName) || 'danh-sach'}.xlsx`;
    return { name, type: xlsxType, bytes: Readable.from([await xlsxOf({ sheets })]) };
  }
}
