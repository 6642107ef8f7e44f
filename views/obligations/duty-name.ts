import type { Obligation } from '../../src/programme/obligation.entity.js';
import type { ObligationKind } from '../../src/programme/plan/plan.js';
import type { Translate } from '../text/text.js';

const named = [
  'issue-document',
  'plan',
  'report',
  'send-delegation',
  'send-recommendations',
  'send-representative',
] as const satisfies ObligationKind[];

const longest = 90;

/** A duty as people call it; for rarer kinds the plan's own sentence, as far as it fits. */
export function dutyName({ kind, wording }: Pick<Obligation, 'kind' | 'wording'>, t: Translate): string {
  const known = named.find((one) => one === kind);
  if (known) return t(`obligations.name.${known}`);
  const sentence = wording.charAt(0).toLocaleUpperCase('vi') + wording.slice(1);
  return sentence.length <= longest ? sentence : `${sentence.slice(0, longest - 1).trimEnd()}…`;
}
