import type { EntityMetadata } from 'typeorm';
import { beginOf, sparedIn } from './counts-from.js';
import type { Begin, Table } from './counts-from.js';
import { countsFrom } from './periods.js';
import type { Term } from './periods.js';
import type { Reckoning } from './reckoning.js';

export interface Condition {
  sql: string;
  values: unknown[];
}

type MetadataOf = (table: Table) => EntityMetadata;

/** Says in SQL which of a table's rows are due, and from when they count. Made only for tables for which it can be said. */
export class DueRows {
  private constructor(
    private readonly metadata: EntityMetadata,
    private readonly begin: Begin,
    private readonly term: Term,
    private readonly parent: DueRows | null,
  ) {}

  /** Null where nothing says from when the rows count. */
  static of(metadata: EntityMetadata, term: Term, metadataOf: MetadataOf): DueRows | null {
    const begin = beginOf(metadata, term);
    if (!begin) return null;
    const parent = begin.kind === 'parent' ? DueRows.of(metadataOf(begin.table()), term, metadataOf) : null;
    return begin.kind === 'parent' && !parent ? null : new DueRows(metadata, begin, term, parent);
  }

  get countsFrom(): 'event' | 'instant' {
    return countsFrom(this.term);
  }

  at(reckoning: Reckoning): Condition {
    const { sql, values } = this.begun(reckoning);
    const spares = sparedIn(this.metadata);
    return { sql: spares ? `(${sql} AND NOT (${spares}))` : sql, values };
  }

  /** Tables that lead from each row to the one from which it counts. */
  get tables(): string {
    return `${this.table}${this.joins}`;
  }

  /** The column from which it counts, in one of these tables. */
  get beginColumn(): string {
    return this.parent?.beginColumn ?? this.column;
  }

  private begun(reckoning: Reckoning): Condition {
    const { column, parent } = this;
    if (parent) {
      const due = parent.at(reckoning);
      return {
        sql: `${column} IN (SELECT ${parent.key} FROM ${parent.table} WHERE ${due.sql})`,
        values: due.values,
      };
    }
    if (this.begin.kind === 'instant')
      return { sql: `${column} <= ?`, values: [reckoning.dueSince(this.term).toISOString()] };
    const slugs = reckoning.dueEvents(this.term);
    return slugs.length === 0
      ? { sql: '1 = 0', values: [] }
      : { sql: `${column} IN (${slugs.map(() => '?').join(', ')})`, values: slugs };
  }

  private get joins(): string {
    const { parent } = this;
    return parent ? ` LEFT JOIN ${parent.table} ON ${parent.key} = ${this.column}${parent.joins}` : '';
  }

  private get table(): string {
    return `"${this.metadata.tableName}"`;
  }

  private get column(): string {
    return `${this.table}."${this.begin.column}"`;
  }

  private get key(): string {
    const [key, ...others] = this.metadata.primaryColumns;
    if (!key || others.length > 0) throw new Error(`${this.metadata.tableName} has no key of one column.`);
    return `${this.table}."${key.databaseName}"`;
  }
}
