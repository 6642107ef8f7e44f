import { queryPage, queryText } from '../../core/request/query-text.js';
import { outcomes, stages } from '../answering-words.js';
import type { Outcome } from '../answering-words.js';

export const deskStages = [...stages, 'reopened', 'late', 'merged'] as const;
export type DeskStage = (typeof deskStages)[number];

export interface DeskFilter {
  q: string;
  /** Slugs; empty: any. */
  topic: string;
  unit: string;
  lead: string;
  stage: DeskStage | null;
  outcome: Outcome | null;
  page: number;
}

/** What the list's address says after its question mark; anything may stand there. */
export function deskFilterOf(query: Record<string, unknown>): DeskFilter {
  return {
    q: queryText(query.q),
    topic: queryText(query.topic),
    unit: queryText(query.unit),
    lead: queryText(query.lead),
    stage: deskStages.find((stage) => stage === query.stage) ?? null,
    outcome: outcomes.find((outcome) => outcome === query.outcome) ?? null,
    page: queryPage(query.page),
  };
}
