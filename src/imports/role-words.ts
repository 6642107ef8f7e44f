import type { DelegationRole } from '../delegates/delegate-roles.js';
import { foldForSearch } from '../core/vietnamese/fold.js';

const words: [DelegationRole, RegExp][] = [
  ['volunteer', /\b(tinh nguyen vien|tnv|tinh nguyen)\b/],
  [
    'officer',
    /\b(can bo|phu trach|giao vien|tong phu trach|truong doan|pho doan|pho truong doan|chuyen vien|cong chuc|vien chuc|quan ly|nguoi lon|can su|bi thu|can bo doan)\b/,
  ],
  [
    'child',
    /\b(tre em|thieu nhi|hoc sinh|doi vien|thieu nien|nhi dong|cac em|em|dai bieu tre|tre|lien doi truong|chi doi truong|hs)\b/,
  ],
];

/** The role that a cell or a line such as `II. CÁN BỘ PHỤ TRÁCH` names; null when it names none. */
export function roleIn(text: string): DelegationRole | null {
  const folded = foldForSearch(text);
  return words.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
