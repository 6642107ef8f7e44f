import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../core/database/database.js';
import { SealedSheets } from '../../core/sheets/sealed-sheets.js';
import type { Sheet } from '../../core/sheets/sheet.js';
import { Sensitive } from '../../core/secrets/sensitive.js';
import { foldForDuplicates } from '../../core/vietnamese/fold.js';
import type { IntakeKey } from '../recommendations.policy.js';
import { RecommendationImport } from './intake.entity.js';
import type { ListChoices } from './read-list.js';

/** The sealed contents of lists that units have sent in. */
@Injectable()
export class ImportedLists {
  constructor(
    private readonly database: Database,
    private readonly sheets: SealedSheets,
    private readonly sensitive: Sensitive,
  ) {}

  sealSheets(sheets: Sheet[], id: string): Promise<string> {
    return this.sheets.seal(sheets, `recommendation_imports.sheets/${id}`);
  }

  sheetsOf({ id, sheetsSealed }: RecommendationImport): Promise<Sheet[]> {
    return this.sheets.open(sheetsSealed, `recommendation_imports.sheets/${id}`);
  }

  sealChoices(choices: ListChoices, id: string): string {
    return this.sensitive.seal(JSON.stringify(choices), `recommendation_imports.choices/${id}`);
  }

  choicesOf({ id, choicesSealed }: RecommendationImport): ListChoices {
    return JSON.parse(
      this.sensitive.open(choicesSealed, `recommendation_imports.choices/${id}`),
    ) as ListChoices;
  }

  /** Ids of the units' lists that hold a text, in a cell or in a line that was mended. @param fold of the text, for duplicates */
  async holding(fold: string, keys: IntakeKey[]): Promise<string[]> {
    const eventSlug = keys[0]?.eventSlug ?? '';
    const unitSlug = In([...new Set(keys.map((key) => key.unitSlug))]);
    const lists = await this.database.of(RecommendationImport).findBy({ eventSlug, unitSlug });
    const ids: string[] = [];
    for (const list of lists) if (await this.holds(list, fold)) ids.push(list.id);
    return ids;
  }

  private async holds(list: RecommendationImport, fold: string): Promise<boolean> {
    const texts = (await this.sheetsOf(list)).flatMap(({ rows }) =>
      rows.flatMap((cells) => cells.map((cell) => cell?.text ?? '')),
    );
    const mended = Object.values(this.choicesOf(list).corrected ?? {}).flatMap((body) => Object.values(body));
    return [...texts, ...mended].some((text) => foldForDuplicates(text).includes(fold));
  }
}
