import { translate } from '../../views/text/text.js';
import { numberInWords, twoFigures } from '../core/vietnamese/number-in-words.js';
import { formatDay } from '../core/vietnamese/dates.js';
import { delegationRoles } from '../delegates/delegate-roles.js';
import type { Gender } from '../delegates/delegate-roles.js';
import type { ListLine } from './list-lines.js';

const t = translate('vi');

/** For a person of known sex whose birthday is not asked for. */
const tick = 'x';

export function schoolOf({ school, className }: Pick<ListLine, 'school' | 'className'>): string {
  const where = className === '' ? '' : t('lists.paper.class', { class: className });
  return [school, where].filter(Boolean).join(', ');
}

/** The birthday in the column of its sex, as officials split it. */
export function bornCell({ born, gender }: ListLine, column: Gender): string {
  if (gender !== column) return '';
  return born ? formatDay(born) : tick;
}

/** A birthday without a sex has no column: it is kept here. */
export function noteOf({ born, gender }: ListLine): string {
  return born && !gender ? t('lists.paper.born-note', { day: formatDay(born) }) : '';
}

/** Digits only: as short as they can be for a narrow column. */
export function phoneOnPaper(phone: string): string {
  return phone.replace(/[^\d+]/g, '');
}

/** `Danh sách này có 06 người (sáu người), gồm 05 trẻ em, 01 cán bộ phụ trách.` */
export function totalLine(lines: Pick<ListLine, 'role'>[]): string {
  const parts = delegationRoles.flatMap((role) => {
    const count = lines.filter((line) => line.role === role).length;
    return count > 0 ? [t(`lists.paper.total-role.${role}`, { number: twoFigures(count) })] : [];
  });
  const total = { number: twoFigures(lines.length), words: numberInWords(lines.length) };
  return t(parts.length > 0 ? 'lists.paper.total-with' : 'lists.paper.total', {
    ...total,
    parts: parts.join(', '),
  });
}
