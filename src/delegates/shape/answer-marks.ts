import type { Delegate } from '../delegate.entity.js';
import { fewestUnitsChanged, smallest } from './published-count.js';

/** By unit, the end of the seal of each child's answer: another one for each answer that was saved. */
export type Marks = Record<string, string[]>;

export function marksOf(children: Pick<Delegate, 'unitSlug' | 'circumstancesSealed'>[]): Marks {
  const marks: Marks = {};
  for (const { unitSlug, circumstancesSealed } of children)
    (marks[unitSlug] ??= []).push(circumstancesSealed?.slice(-16) ?? '');
  return marks;
}

/** Whether what lies between two counts is more than a few children, and more than one unit. */
export function tellsOfMany(before: Marks, after: Marks): boolean {
  const units = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changes = [...units].map((unit) => changesBetween(before[unit] ?? [], after[unit] ?? []));
  const changed = changes.filter((count) => count > 0);
  return changed.length >= fewestUnitsChanged && changed.reduce((sum, count) => sum + count, 0) >= smallest;
}

/** As few children as can have caused it: an answer that was changed is one that came and one that went. */
function changesBetween(before: string[], after: string[]): number {
  const [old, fresh] = [new Set(before), new Set(after)];
  const came = after.filter((mark) => !old.has(mark)).length;
  const went = before.filter((mark) => !fresh.has(mark)).length;
  return Math.max(came, went);
}
