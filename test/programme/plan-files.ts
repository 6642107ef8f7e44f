import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/core/config/project-root.js';

export const kienGiangFile = join(projectRoot, 'src/programme/plans/kien-giang-2019.json');
export const kienGiangText = readFileSync(kienGiangFile, 'utf8');

/** Stands for a value that is taken out. */
export const gone = Symbol('gone');

type Box = Record<string | number, unknown>;

/** The plan of Kiên Giang as parsed JSON, with a value at each JSON path put in, replaced or taken out. */
export function kienGiangWith(changes: Record<string, unknown>): unknown {
  const plan = JSON.parse(kienGiangText) as unknown;
  Object.entries(changes).forEach(([path, value]) => {
    put(plan, path, value);
  });
  return plan;
}

/** The paths of everything in the plan of Kiên Giang that holds no further fields or items. */
export function kienGiangLeaves(): { path: string; value: unknown }[] {
  return leavesOf(JSON.parse(kienGiangText), '$');
}

function put(plan: unknown, path: string, value: unknown): void {
  const steps = [...path.matchAll(/\.(\w+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index));
  const last = steps.pop() ?? '';
  const box = steps.reduce((inside, step) => (inside as Box)[step], plan);
  if (value !== gone) (box as Box)[last] = value;
  else if (Array.isArray(box)) box.splice(last as number, 1);
  else Reflect.deleteProperty(box as Box, last);
}

function leavesOf(value: unknown, path: string): { path: string; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, `${path}[${index}]`));
  return Object.entries(value).flatMap(([name, field]) => leavesOf(field, `${path}.${name}`));
}
