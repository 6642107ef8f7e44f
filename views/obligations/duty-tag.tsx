import type { Duty } from '../../src/obligations/duties.js';
import { endOf } from '../../src/obligations/duty-words.js';
import type { DutyState } from '../../src/obligations/duty-words.js';
import { formatDay } from '../../src/core/vietnamese/dates.js';
import { useText } from '../ui/frame.js';
import { seatTones } from '../representatives/seat-tag.js';
import type { Translate } from '../text/text.js';
import { Tag } from '../ui/tag.js';
import type { TagTone } from '../ui/tag.js';

export const dutyTones: Record<DutyState, TagTone> = {
  done: 'green',
  'done-late': 'green',
  waiting: 'blue',
  returned: 'red',
  late: 'red',
  extended: 'yellow',
  soon: 'yellow',
  ahead: 'grey',
  undated: 'grey',
};

export function DutyTag({ duty }: { duty: Duty }) {
  const t = useText();
  return <Tag tone={toneOf(duty)} text={stateText(duty, t)} />;
}

/** An answer about a leader in the seat's own words: "not coming" is no "handed in". */
export function stateText({ state, answer }: Pick<Duty, 'state' | 'answer'>, t: Translate): string {
  return t(answer ? `representatives.state.${answer}` : `obligations.state.${state}`);
}

function toneOf({ state, answer }: Duty): TagTone {
  return answer ? seatTones[answer] : dutyTones[state];
}

/** By when, in words: the last day, the last day on which offices work, and how many days are left. */
export function LastDay({ duty }: { duty: Duty }) {
  const t = useText();
  const { lastWorkingDay, extension, daysLeft, isBinding, state } = duty;
  const end = endOf(duty);
  if (end === null) return <span class="soft">{t('obligations.no-day')}</span>;
  const isOpen = !['done', 'done-late', 'waiting'].includes(state);
  return (
    <>
      {t('obligations.until', { day: formatDay(end) })}
      {!extension && lastWorkingDay && lastWorkingDay !== end && (
        <span class="table__under">{t('obligations.working-day', { day: formatDay(lastWorkingDay) })}</span>
      )}
      {extension && <span class="table__under">{t('obligations.extended-until')}</span>}
      {!isBinding && <span class="table__under">{t('obligations.not-binding')}</span>}
      {isOpen && daysLeft !== null && daysLeft >= 0 && (
        <span class="table__under">{t('obligations.days-left', { count: daysLeft })}</span>
      )}
    </>
  );
}
