import { outcomes } from '../core/sheets/dry-run.js';
import type { Outcome } from '../core/sheets/dry-run.js';

export interface RowFilter {
  only: Outcome | null;
  /** From 1. */
  page: number;
}

export function rowFilterOf({ only, page }: Record<string, unknown>): RowFilter {
  return {
    only: outcomes.find((outcome) => outcome === only) ?? null,
    page: typeof page === 'string' && /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}
