import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

const texts: unknown[] = ['varchar', 'text', String];

/** What stands in an emptied column, in SQL; null where the column takes nothing empty. */
export function blankOf({ isNullable, type }: Pick<ColumnMetadata, 'isNullable' | 'type'>): string | null {
  if (isNullable) return 'NULL';
  return texts.includes(type) ? "''" : null;
}

export function holdsSomething({ isNullable, databaseName, entityMetadata }: ColumnMetadata): string {
  const column = `"${entityMetadata.tableName}"."${databaseName}"`;
  return isNullable ? `${column} IS NOT NULL` : `${column} <> ''`;
}
