import { posix } from 'node:path';
import type { Parts } from './archive.js';
import { readXml } from './read-xml.js';

/** What one part of a workbook says of another one. */
export interface Relation {
  kind: string;
  path: string;
}

/** The relations of a part by their ids; kinds are the last word of their type, such as `worksheet`. */
export async function relationsOf(parts: Parts, path: string): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>();
  const folder = posix.dirname(path);
  const part = parts.get(posix.join(folder, '_rels', `${posix.basename(path)}.rels`));
  if (!part) return relations;
  await readXml(part, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const { Id = '', Type = '', Target = '', TargetMode } = attributes();
      if (TargetMode === 'External') return;
      relations.set(Id, { kind: posix.basename(Type), path: resolvedPath(folder, Target) });
    },
  });
  return relations;
}

export function findRelation(relations: Map<string, Relation>, kind: string): string | undefined {
  return [...relations.values()].find((relation) => relation.kind === kind)?.path;
}

function resolvedPath(folder: string, target: string): string {
  return posix
    .join(target.startsWith('/') ? '' : folder, target)
    .replace(/^\//, '')
    .toLowerCase();
}
