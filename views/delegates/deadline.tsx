import { formatDay, formatMoment } from '../../src/core/vietnamese/dates.js';
import type { RegistrationWindow } from '../../src/delegates/registration-window.js';
import type { Translate } from '../text/text.js';

/** By when the list is due, and how long is left. */
export function deadlineText(
  { state, opensOn, closesOn, daysLeft, freezesAt, isDeadline }: RegistrationWindow,
  t: Translate,
): string {
  if (state === 'not-open' && opensOn) return t('delegates.deadline.not-open', { day: formatDay(opensOn) });
  if (!isDeadline) return proposalText({ state, closesOn }, t);
  if (closesOn === null || daysLeft === null) return t('delegates.deadline.none');
  const day = formatDay(closesOn);
  if (state === 'grace' && freezesAt) return t('delegates.deadline.grace', { at: formatMoment(freezesAt) });
  if (state === 'frozen') return t('delegates.deadline.frozen', { day });
  if (state === 'over') return t('delegates.deadline.closed', { day });
  return daysLeft === 0
    ? t('delegates.deadline.today', { day })
    : t('delegates.deadline.open', { day, count: daysLeft });
}

/** Until when proposals are taken; nothing is due. */
function proposalText(
  { state, closesOn }: Pick<RegistrationWindow, 'state' | 'closesOn'>,
  t: Translate,
): string {
  if (closesOn === null) return t('delegates.proposal.open-undated');
  return t(state === 'over' ? 'delegates.proposal.over' : 'delegates.proposal.open', {
    day: formatDay(closesOn),
  });
}
