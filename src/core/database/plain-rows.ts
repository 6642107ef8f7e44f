import type { Driver, EntityManager, EntityMetadata, ObjectLiteral } from 'typeorm';
import { numbered } from './numbered.js';

interface InsertOptions {
  /** A row that is there already, by any unique key, stays as it is. */
  orIgnore?: boolean;
}

/**
 * Finds, adds and changes a table's rows by their columns alone. TypeORM builds each statement anew, which on the busiest ways
 * takes longer than running it; these are built once.
 */
export class PlainRows<T extends ObjectLiteral> {
  private readonly statements = new Map<string, string>();
  private readonly columns: EntityMetadata['columns'];

  constructor(
    private readonly metadata: EntityMetadata,
    private readonly driver: Driver,
  ) {
    this.columns = metadata.columns.filter(({ isVirtual }) => !isVirtual);
  }

  async find(manager: EntityManager, key: Partial<T>): Promise<T[]> {
    const { names, values } = this.given(key);
    const sql = this.built(`find ${names.join()}`, () => this.select(names));
    const rows = await manager.query<ObjectLiteral[]>(sql, values);
    return rows.map((row) => this.entity(row));
  }

  /** Columns that are not given take their defaults. */
  async insert(manager: EntityManager, row: Partial<T>, { orIgnore = false }: InsertOptions): Promise<void> {
    const { names, values } = this.given(this.withVersion(row));
    const end = orIgnore ? ' ON CONFLICT DO NOTHING' : '';
    const sql = this.built(`insert ${names.join()}${end}`, () => this.insertInto(names) + end);
    await manager.query(sql, values);
  }

  /** Rows that all have the same columns, by one statement. */
  async insertAll(manager: EntityManager, rows: Partial<T>[]): Promise<void> {
    const all = rows.map((row) => this.given(this.withVersion(row)));
    const [first] = all;
    if (!first) return;
    const places = `(${first.names.map(() => '?').join(', ')})`;
    const sql = this.built(
      `insert ${first.names.join()} × ${rows.length}`,
      () => `${this.insertInto(first.names)}${`, ${places}`.repeat(rows.length - 1)}`,
    );
    await manager.query(
      sql,
      all.flatMap(({ values }) => values),
    );
  }

  /** @param change what follows `SET` */
  async update(manager: EntityManager, change: string, values: unknown[]): Promise<T[]> {
    const sql = this.built(
      `update ${change}`,
      () => `UPDATE ${this.table} SET ${change} RETURNING ${this.all}`,
    );
    const found = await manager.query<ObjectLiteral[] | [ObjectLiteral[], number]>(sql, values);
    const rows = this.driver.options.type === 'postgres' ? (found[0] as ObjectLiteral[]) : found;
    return rows.map((row) => this.entity(row as ObjectLiteral));
  }

  private withVersion(row: Partial<T>): Partial<T> {
    const { versionColumn } = this.metadata;
    const version = versionColumn?.propertyName;
    return version && row[version] === undefined ? { ...row, [version]: 1 } : row;
  }

  private given(row: Partial<T>): { names: string[]; values: unknown[] } {
    const columns = this.columns.filter(({ propertyName }) => row[propertyName] !== undefined);
    return {
      names: columns.map(({ databaseName }) => this.driver.escape(databaseName)),
      values: columns.map(
        (column) => this.driver.preparePersistentValue(row[column.propertyName], column) as unknown,
      ),
    };
  }

  private built(name: string, build: () => string): string {
    const sql = this.statements.get(name) ?? numbered(this.driver.options.type, build());
    this.statements.set(name, sql);
    return sql;
  }

  private select(names: string[]): string {
    return `SELECT ${this.all} FROM ${this.table} WHERE ${names.map((name) => `${name} = ?`).join(' AND ')}`;
  }

  private insertInto(names: string[]): string {
    return `INSERT INTO ${this.table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  }

  private get all(): string {
    return this.columns.map(({ databaseName }) => this.driver.escape(databaseName)).join(', ');
  }

  private get table(): string {
    return this.driver.escape(this.metadata.tableName);
  }

  private entity(row: ObjectLiteral): T {
    const entity = this.metadata.create() as T;
    for (const column of this.columns)
      column.setEntityValue(entity, this.driver.prepareHydratedValue(row[column.databaseName], column));
    return entity;
  }
}
