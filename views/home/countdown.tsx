import { Tag } from '../ui/tag.js';
import { useText } from '../ui/frame.js';

/** Days until the first day: zero while the event lasts, below zero after it, null without a date. */
export type DaysLeft = number | null;

export function CountdownFigure({ daysLeft }: { daysLeft: DaysLeft }) {
  const t = useText();
  if (daysLeft === null || daysLeft <= 0) return null;
  return (
    <div class="figures__near">
      <dt>{t('home.days-left', { count: daysLeft })}</dt>
      <dd>{daysLeft}</dd>
    </div>
  );
}

/** Whether the date is only expected, and whether its day has come. */
export function EventTags({ expected, daysLeft }: { expected: boolean; daysLeft: DaysLeft }) {
  const t = useText();
  return (
    <>
      {daysLeft === 0 && <Tag tone="green" text={t('home.today')} />}
      {daysLeft !== null && daysLeft < 0 && <Tag text={t('home.past')} />}
      {expected && (daysLeft ?? 1) > 0 && <Tag tone="yellow" text={t('home.expected')} />}
    </>
  );
}
