/** Roles and units that stand beside each other, without the rows that were left empty. */
export function hatPairs(roles: readonly string[], units: readonly string[]): [role: string, unit: string][] {
  const rows = Array.from({ length: Math.max(roles.length, units.length) }, (_, index): [string, string] => [
    roles[index] ?? '',
    units[index] ?? '',
  ]);
  return rows.filter(([role, unit]) => role !== '' || unit !== '');
}
