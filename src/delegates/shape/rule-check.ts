import type { Counted, Rule } from './profiles.js';

export type Counts = Partial<Record<Counted, number>>;

export interface RuleFigures {
  /** How many there are of those whom the rule counts, and of those against whom it measures them. */
  counted: number;
  others: number;
  isMet: boolean;
}

export function checkRule(rule: Rule, number: number, counts: Counts): RuleFigures {
  const [counted, others] = [sum(rule.counted, counts), sum(rule.others, counts)];
  return { counted, others, isMet: holds[rule.kind](counted, others, number) };
}

const holds: Record<Rule['kind'], (counted: number, others: number, number: number) => boolean> = {
  'at-least': (counted, _others, number) => counted >= number,
  'at-most-each': (counted, others, number) => counted <= others * number,
  'at-most-part': (counted, others, number) => counted * number <= others,
};

function sum(kinds: readonly Counted[], counts: Counts): number {
  return kinds.reduce((total, kind) => total + (counts[kind] ?? 0), 0);
}
