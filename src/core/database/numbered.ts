/** PostgreSQL numbers the places of values, SQLite takes question marks. @param sql with a question mark for each value, and no other */
export function numbered(databaseType: string, sql: string): string {
  let count = 0;
  return databaseType === 'postgres' ? sql.replace(/\?/g, () => `$${String(++count)}`) : sql;
}
