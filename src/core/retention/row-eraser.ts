import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { EntityMetadata } from 'typeorm';
import type { Database } from '../database/database.js';
import { blankOf, holdsSomething } from './blanks.js';
import type { DueRows } from './due-rows.js';
import { rowsAtOnce } from './eraser.js';
import type { Eraser, Held } from './eraser.js';
import type { Term } from './periods.js';
import type { Reckoning } from './reckoning.js';

export interface Matter {
  metadata: EntityMetadata;
  term: Term;
  due: DueRows;
  /** Those that are emptied; none: the rows are deleted. */
  emptied: ColumnMetadata[];
}

interface Group {
  /** A slug or an instant. */
  begin: string | null;
  count: number | string;
}

/** Deletes the rows of a table that are due, or empties columns of theirs. */
export class RowEraser implements Eraser {
  readonly table: string;
  readonly alongside = [];
  readonly columns: string[];
  readonly term: Term;

  constructor(
    private readonly database: Database,
    private readonly matter: Matter,
  ) {
    this.table = matter.metadata.tableName;
    this.columns = matter.emptied.map(({ databaseName }) => databaseName);
    this.term = matter.term;
  }

  async held(reckoning: Reckoning): Promise<Held> {
    const { tables, beginColumn, countsFrom } = this.matter.due;
    const begin = countsFrom === 'event' ? beginColumn : `MIN(${beginColumn})`;
    const groups = countsFrom === 'event' ? ` GROUP BY ${beginColumn}` : '';
    const found = await this.database.query<Group>(
      `SELECT ${begin} AS "begin", COUNT(*) AS "count" FROM ${tables} WHERE ${this.holding}${groups}`,
      [],
    );
    return countsFrom === 'event' ? ofEvents(found, reckoning) : ofInstants(found, reckoning);
  }

  async due(reckonings: Reckoning[]): Promise<number[]> {
    const conditions = reckonings.map((reckoning) => this.matter.due.at(reckoning));
    const sums = conditions.map(({ sql }, index) => `SUM(CASE WHEN ${sql} THEN 1 ELSE 0 END) AS "${index}"`);
    const [found] = await this.database.query<Record<string, number | string | null>>(
      `SELECT ${sums.join(', ')} FROM "${this.table}" WHERE ${this.holding}`,
      conditions.flatMap(({ values }) => values),
    );
    return reckonings.map((_, index) => Number(found?.[String(index)] ?? 0));
  }

  eraseSome(reckoning: Reckoning): Promise<number> {
    const { sql, values } = this.matter.due.at(reckoning);
    const keys = this.matter.metadata.primaryColumns
      .map(({ databaseName }) => `"${databaseName}"`)
      .join(', ');
    const some = `SELECT ${keys} FROM "${this.table}" WHERE ${sql} AND ${this.holding} LIMIT ${rowsAtOnce}`;
    return this.database.change(`${this.erase} WHERE (${keys}) IN (${some})`, values);
  }

  private get erase(): string {
    const { emptied } = this.matter;
    const blanks = emptied.map((column) => `"${column.databaseName}" = ${blankOf(column) ?? 'NULL'}`);
    return emptied.length === 0
      ? `DELETE FROM "${this.table}"`
      : `UPDATE "${this.table}" SET ${blanks.join(', ')}`;
  }

  /** True for rows in which there is something left to erase. */
  private get holding(): string {
    const { emptied } = this.matter;
    return emptied.length === 0 ? '1 = 1' : `(${emptied.map(holdsSomething).join(' OR ')})`;
  }
}

function ofEvents(groups: Group[], reckoning: Reckoning): Held {
  const counted = groups.map(({ begin, count }) => ({
    day: reckoning.lastDayOf(begin),
    count: Number(count),
  }));
  const days = counted.flatMap(({ day }) => day ?? []).sort();
  return {
    rows: sum(counted),
    oldest: days[0] ?? null,
    undated: sum(counted.filter(({ day }) => day === null)),
  };
}

function ofInstants([found]: Group[], reckoning: Reckoning): Held {
  const oldest = found?.begin ? reckoning.dayOf(new Date(found.begin)) : null;
  return { rows: Number(found?.count ?? 0), oldest, undated: 0 };
}

function sum(counted: { count: number }[]): number {
  return counted.reduce((total, { count }) => total + count, 0);
}
