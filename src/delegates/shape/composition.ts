import { ageOn } from '../../core/vietnamese/dates.js';
import type { Day } from '../../core/vietnamese/dates.js';
import type { Circumstance, Gender, Measure } from '../delegate-roles.js';

export type Targets = Record<Measure, number | null>;

export interface Share {
  measure: Measure;
  count: number;
  /** Per cent; null: none is set. */
  target: number | null;
  /** Null without a target. */
  isMet: boolean | null;
}

export interface AgeCount {
  /** On the event's last day; null: not known. */
  age: number | null;
  count: number;
}

export interface Composition {
  children: number;
  shares: Share[];
  ages: AgeCount[];
  /** Children about whom nobody has been asked yet. */
  unanswered: number;
}

export interface CountedChild {
  gender: Gender | null;
  born: string | null;
  /** Null: not asked, or not for the reader. */
  circumstances: Circumstance[] | null;
}

interface Frame {
  targets: Targets;
  lastDay: Day | null;
  measures: readonly Measure[];
}

/** How a group of children is made up, against the targets. */
export function compositionOf(children: CountedChild[], { targets, lastDay, measures }: Frame): Composition {
  return {
    children: children.length,
    shares: measures.map((measure) => {
      const count = children.filter((child) => isOf(child, measure)).length;
      const target = targets[measure];
      const isMet = target === null ? null : count >= childrenFor(target, children.length);
      return { measure, count, target, isMet };
    }),
    ages: agesOf(children, lastDay),
    unanswered: children.filter(({ circumstances }) => circumstances === null).length,
  };
}

/** As many children as the share asks for; half a child is a whole one. */
export function childrenFor(target: number, children: number): number {
  return Math.ceil((target * children) / 100);
}

function isOf({ gender, circumstances }: CountedChild, measure: Measure): boolean {
  if (measure === 'girls') return gender === 'female';
  if (measure === 'boys') return gender === 'male';
  return circumstances?.includes(measure) ?? false;
}

function agesOf(children: CountedChild[], lastDay: Day | null): AgeCount[] {
  const ages = children.map(({ born }) => (born && lastDay ? ageOn(born as Day, lastDay) : null));
  const known = [...new Set(ages)].sort((one, other) => (one ?? 99) - (other ?? 99));
  return known.map((age) => ({ age, count: ages.filter((one) => one === age).length }));
}
