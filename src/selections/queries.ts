import { genders } from '../delegates/delegate-roles.js';
import type { CandidateFilter } from './candidates.service.js';

/** What an address says after its question mark; anything may stand there. */
export type Query = Record<string, unknown>;

export function candidateFilterOf(query: Query): CandidateFilter {
  return {
    q: textOf(query.q),
    unit: matching(/^[a-z0-9-]{1,80}$/, query.unit),
    gender: genders.find((gender) => gender === query.gender) ?? null,
    age: numberOf(matching(/^\d{1,2}$/, query.age)),
    page: numberOf(matching(/^[1-9]\d{0,4}$/, query.page)) ?? 1,
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 200) : '';
}

function matching(pattern: RegExp, value: unknown): string | null {
  return pattern.test(textOf(value)) ? textOf(value) : null;
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}
