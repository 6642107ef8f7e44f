import type { Problem } from '../../src/delegates/delegation-view.js';
import type { Translate } from '../text/text.js';

export function problemHref({ delegateId, field }: Problem): string {
  return `/delegates/${delegateId}/edit#${field}`;
}

export function problemText({ name, key, params }: Problem, t: Translate): string {
  return t('delegates.review-problem', { name, message: t(key, params) });
}

/** The same in a few words, for a card: what is missing by its name, what is wrong by its sentence. */
export function shortProblemText(problem: Problem, t: Translate): string {
  if (!problem.key.startsWith('delegates.missing.')) return problemText(problem, t);
  return t('delegates.missing-short', { name: problem.name, field: shortField(problem.field, t) });
}

export function shortField(field: string, t: Translate): string {
  return t(`delegates.short.${field as 'born'}`);
}
