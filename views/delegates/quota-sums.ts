import type { DelegationRole } from '../../src/delegates/delegate-roles.js';
import type { FormState } from '../ui/form-state.js';

export const quotaKinds = ['may', 'must'] as const;
export type QuotaKind = (typeof quotaKinds)[number];

/** What the table's inputs add up to, stored or just typed; what is no number counts as nothing. */
export function sumTyped(
  { values }: FormState,
  { role, kind }: { role: DelegationRole; kind: QuotaKind },
): number {
  const cells = Object.entries(values).filter(([name]) => name.endsWith(`.${role}.${kind}`));
  return cells.reduce((sum, [, text = '']) => sum + (/^\d{1,3}$/.test(text.trim()) ? Number(text) : 0), 0);
}
