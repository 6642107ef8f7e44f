import type { QueryRunner, TableColumnOptions, TableForeignKeyOptions } from 'typeorm';

type Options = Partial<TableColumnOptions>;

/** Columns in words; the same on SQLite and on PostgreSQL. */
export const text = (name: string, length: number, options: Options = {}): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: String(length),
  ...options,
});
export const slug = (name: string, options: Options = {}): TableColumnOptions => text(name, 80, options);
export const id = (name: string, options: Options = {}): TableColumnOptions => text(name, 36, options);
export const day = (name: string, options: Options = {}): TableColumnOptions => text(name, 10, options);
export const instant = (name: string, options: Options = {}): TableColumnOptions => text(name, 24, options);
export const longText = (name: string, options: Options = {}): TableColumnOptions => ({
  name,
  type: 'text',
  ...options,
});
export const integer = (name: string, options: Options = {}): TableColumnOptions => ({
  name,
  type: 'integer',
  ...options,
});
export const flag = (name: string, options: Options = {}): TableColumnOptions => ({
  name,
  type: 'boolean',
  ...options,
});

export const key: Options = { isPrimary: true };
export const optional: Options = { isNullable: true };
export const empty: Options = { default: "''" };

/** A row goes with the row of another table that it hangs on. */
export const belongsTo = (name: string, column: string, table: string): TableForeignKeyOptions => ({
  name,
  columnNames: [column],
  referencedTableName: table,
  referencedColumnNames: ['id'],
  onDelete: 'CASCADE',
});

/** False as each database stores it for a default. */
export function no(queryRunner: QueryRunner): string {
  return queryRunner.dataSource.options.type === 'postgres' ? 'false' : '0';
}

/** Bytes compare as bytes: SQLite's own way, and PostgreSQL's when told so. */
export function inBytes(queryRunner: QueryRunner): Options {
  return { collation: queryRunner.dataSource.options.type === 'postgres' ? 'C' : undefined };
}

export function sortKey(name: string, queryRunner: QueryRunner): TableColumnOptions {
  return text(name, 600, inBytes(queryRunner));
}
