import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../accounts/signed-in.js';
import { projectRoot } from '../core/config/project-root.js';
import { UploadedFile } from '../core/files/uploaded-file.js';
import { DelegateForm } from '../delegates/delegates.forms.js';
import type { DelegationKey } from '../delegates/delegates.policy.js';
import { StartedLists } from '../delegates/started-lists.js';
import { ListUploadForm } from '../core/sheets/list-upload.js';
import { ColumnsForm, StoringForm } from '../imports/imports.forms.js';
import { Imports } from '../imports/imports.service.js';
import { seenBy } from '../imports/lines-to-store.js';
import type { JudgedRow } from '../imports/outcomes.js';

/** What a district has sent, and the birth dates that it says where its file does not, by name. */
export interface SentList {
  list: string;
  mended?: Record<string, string>;
}

const folder = join(projectRoot, 'src/demonstration/lists');

/** Takes the districts' files in as their officers would: sends one, looks at it, mends what is asked, and stores it. */
@Injectable()
export class DemonstrationLists {
  constructor(
    private readonly imports: Imports,
    private readonly started: StartedLists,
  ) {}

  /** Whoever is registered already stays as they are; a file that an interruption has left on its way is sent anew. */
  async takeIn(officer: SignedIn, key: DelegationKey, { list, mended = {} }: SentList): Promise<void> {
    for (const { id } of await this.started.of(officer, key)) await this.imports.discard(officer, id);
    const form = Object.assign(new ListUploadForm(), { file: [sent(list)] });
    const { id, isUnsure } = await this.imports.begin(officer, key, form);
    if (isUnsure) await this.confirmFont(officer, id);
    await this.mend(officer, id, mended);
    await this.store(officer, id);
  }

  private async confirmFont(officer: SignedIn, id: string): Promise<void> {
    const { table } = await this.imports.open(officer, id);
    const form = Object.assign(new ColumnsForm(), { convert: 'yes' });
    if (table.encodings.size > 0) await this.imports.choose(officer, id, form);
  }

  private async mend(officer: SignedIn, id: string, mended: Record<string, string>): Promise<void> {
    for (const [name, born] of Object.entries(mended)) {
      const { run, table, import: found } = await this.imports.open(officer, id);
      const line = run.rows.find(({ details }) => details.name === name);
      const reading = table.rows.find(({ row }) => row === line?.row);
      if (!reading) throw new Error(`No line of the list names ${name}.`);
      const values = { ...reading.body, ...bornOn(born), version: found.version };
      const form = Object.assign(new DelegateForm(), values);
      await this.imports.correct(officer, id, { row: reading.row, form });
    }
  }

  private async store(officer: SignedIn, id: string): Promise<void> {
    const opened = await this.imports.open(officer, id);
    const form = Object.assign(new StoringForm(), { scope: 'all', seen: seenBy(opened) });
    if (opened.run.rows.every(isThere)) await this.imports.discard(officer, id);
    else await this.imports.store(officer, id, form);
  }
}

function sent(name: string): UploadedFile {
  const bytes = readFileSync(join(folder, name));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return new UploadedFile(name, bytes, { sha256, isTooLarge: false });
}

function bornOn(born: string) {
  const [year = '', month = '', day = ''] = born.split('-');
  return { 'born-day': day, 'born-month': month, 'born-year': year };
}

function isThere({ outcome }: JudgedRow): boolean {
  return outcome === 'skip';
}
