import { Injectable } from '@nestjs/common';
import type { EntityMetadata } from 'typeorm';
import { OldActivities } from '../activity/old-activities.js';
import { Database } from '../database/database.js';
import { privacyOf, privacyOfRows } from '../database/privacy.js';
import type { Table } from './counts-from.js';
import { DueRows } from './due-rows.js';
import type { Eraser } from './eraser.js';
import { terms } from './periods.js';
import type { Term } from './periods.js';
import { RowEraser } from './row-eraser.js';
import { childrenFirst } from './table-order.js';

/** Who carries out which retention: made from the classes of the columns, so that a new table has its erasers once it is classified. */
@Injectable()
export class Erasers {
  private known: Eraser[] | null = null;

  constructor(
    private readonly database: Database,
    private readonly oldActivities: OldActivities,
  ) {}

  /** In the order in which they run: the shortest retention first, rows before what they belong to. */
  all(): Eraser[] {
    this.known ??= terms.flatMap((term) => this.of(term));
    return this.known;
  }

  private of(term: Term): Eraser[] {
    const derived = childrenFirst(this.database.tables).flatMap(
      (metadata) => this.eraserOf(metadata, term) ?? [],
    );
    return [...derived, ...[this.oldActivities].filter((eraser) => eraser.term === term)];
  }

  private eraserOf(metadata: EntityMetadata, term: Term): Eraser | null {
    const target = metadata.target as object;
    const goesWhole = privacyOfRows(target)?.until === term;
    const emptied = metadata.columns.filter(
      ({ propertyName }) => privacyOf(target, propertyName)?.until === term,
    );
    const due = emptied.length > 0 || goesWhole ? this.dueRows(metadata, term) : null;
    return due && new RowEraser(this.database, { metadata, term, due, emptied: goesWhole ? [] : emptied });
  }

  private dueRows(metadata: EntityMetadata, term: Term): DueRows | null {
    return DueRows.of(metadata, term, (table) => this.metadataOf(table));
  }

  private metadataOf(table: Table): EntityMetadata {
    const found = this.database.tables.find(({ target }) => target === table);
    if (!found) throw new Error(`${table.name} is no table.`);
    return found;
  }
}
