import type { Problem } from '../../src/delegates/delegation-view.js';
import type { Translate } from '../text/text.js';

export function problemHref({ delegateId, field }: Problem): string {
  return `/delegates/${delegateId}/edit#${field}`;
}

export function problemText({ name, key, params }: Problem, t: Translate): string {
  return t('delegates.review-problem', { name, message: t(key, params) });
}
