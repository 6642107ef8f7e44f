import { Injectable } from '@nestjs/common';
import { Sensitive } from '../core/secrets/sensitive.js';
import { SealedSheets } from '../core/sheets/sealed-sheets.js';
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

/** Seals what an import holds, each part bound to its row. */
@Injectable()
export class ImportContents {
  constructor(
    private readonly sheets: SealedSheets,
    private readonly sensitive: Sensitive,
  ) {}

  sealSheets(sheets: Sheet[], id: string): Promise<string> {
    return this.sheets.seal(sheets, `imports.sheets/${id}`);
  }

  sheetsOf({ id, sheetsSealed }: Import): Promise<Sheet[]> {
    return this.sheets.open(sheetsSealed, `imports.sheets/${id}`);
  }

  sealChoices(choices: ImportChoices, id: string): string {
    return this.sensitive.seal(JSON.stringify(choices), `imports.choices/${id}`);
  }

  choicesOf({ id, choicesSealed }: Import): ImportChoices {
    return JSON.parse(this.sensitive.open(choicesSealed, `imports.choices/${id}`)) as ImportChoices;
  }
}
