import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { Sensitive } from '../core/secrets/sensitive.js';
import type { Sheet } from '../core/sheets/sheet.js';
import type { Import } from './import.entity.js';
import type { TableChoices } from './read-table.js';
import type { FormBody } from './row-reading.js';

/** What a person has said of a file. */
export interface ImportChoices extends TableChoices {
  /** The look of the converted text was confirmed. */
  isConversionSeen?: boolean;
  /** Lines filled in by hand, by row. */
  corrected?: Record<number, FormBody>;
}

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** Seals what an import holds, each part bound to its row. */
@Injectable()
export class ImportContents {
  constructor(private readonly sensitive: Sensitive) {}

  async sealSheets(sheets: Sheet[], id: string): Promise<string> {
    const packed = await compress(JSON.stringify(sheets));
    return this.sensitive.seal(packed.toString('base64'), `imports.sheets/${id}`);
  }

  async sheetsOf({ id, sheetsSealed }: Import): Promise<Sheet[]> {
    const packed = Buffer.from(this.sensitive.open(sheetsSealed, `imports.sheets/${id}`), 'base64');
    return JSON.parse((await decompress(packed)).toString('utf8')) as Sheet[];
  }

  sealChoices(choices: ImportChoices, id: string): string {
    return this.sensitive.seal(JSON.stringify(choices), `imports.choices/${id}`);
  }

  choicesOf({ id, choicesSealed }: Import): ImportChoices {
    return JSON.parse(this.sensitive.open(choicesSealed, `imports.choices/${id}`)) as ImportChoices;
  }
}
