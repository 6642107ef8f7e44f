import type { DelegationRole } from '../delegates/delegate-roles.js';
import { foldForSearch } from '../core/vietnamese/fold.js';

const officers =
  /\b(can bo|phu trach|giao vien|tpt|truong doan|pho doan|pho truong doan|chuyen vien|cong chuc|vien chuc|quan ly|nguoi lon|can su|bi thu|hieu truong|hieu pho)\b/;
const children =
  /\b(tre em|thieu nhi|hoc sinh|doi vien|thieu nien|nhi dong|cac em|em|dai bieu tre|tre|(lien doi|chi doi|lop) (truong|pho)|hs)\b/;
const volunteers = /\b(tinh nguyen vien|tnv|tinh nguyen)\b/;
const joined = /\bva\b|[,;&+]/;

/** The role that a cell names, such as `Tổng phụ trách Đội`; null when it names none. */
export function roleIn(text: string): DelegationRole | null {
  const folded = foldForSearch(text);
  if (volunteers.test(folded)) return 'volunteer';
  if (officers.test(folded)) return 'officer';
  return children.test(folded) ? 'child' : null;
}

/** Whom a line such as `II. CÁN BỘ PHỤ TRÁCH` or a title is about, the first one named; null where it names both: `trẻ em và cán bộ`. */
export function sectionIn(text: string): DelegationRole | null {
  const folded = foldForSearch(text);
  if (volunteers.test(folded)) return 'volunteer';
  const officer = officers.exec(folded)?.index ?? Infinity;
  const child = children.exec(folded)?.index ?? Infinity;
  if (officer === child) return null;
  const isBoth = joined.test(folded.slice(Math.min(officer, child), Math.max(officer, child)));
  if (isBoth && officer < Infinity && child < Infinity) return null;
  return officer < child ? 'officer' : 'child';
}
