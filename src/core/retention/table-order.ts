import type { EntityMetadata } from 'typeorm';

/** Tables that refer to others before these, as foreign keys ask of a deletion; of equals, those of higher rooms first. */
export function childrenFirst(tables: EntityMetadata[]): EntityMetadata[] {
  return [...tables].reverse().sort((one, other) => depthOf(other) - depthOf(one));
}

function depthOf(table: EntityMetadata): number {
  const parents = table.foreignKeys
    .map(({ referencedEntityMetadata }) => referencedEntityMetadata)
    .filter((parent) => parent !== table);
  return parents.length === 0 ? 0 : 1 + Math.max(...parents.map(depthOf));
}
