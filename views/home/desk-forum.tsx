import { formatDay } from '../../src/core/vietnamese/dates.js';
import type { BoardView } from '../../src/delegates/delegation-board.js';
import { eventPeriod } from '../delegates/event-period.js';
import { useText } from '../ui/frame.js';
import { PartStat, Stat, Stats } from '../ui/stat.js';

/** The event to which the districts send delegations, as the committee watches it. */
export interface DeskForum {
  board: BoardView;
  when: string;
  /** Until its first day; 0 while it lasts, below zero after it, null without a date. */
  daysLeft: number | null;
}

/** How much is there, and how much time is left. */
export function ForumNumbers({ board, daysLeft }: DeskForum) {
  const t = useText();
  const { event, window, rows, totals } = board;
  const submitted = rows.filter(({ state }) => state === 'submitted' || state === 'approved').length;
  return (
    <Stats>
      <PartStat value={submitted} max={rows.length} label={t('delegates.board.submitted')} />
      {totals.map(({ role, taken, may }) => (
        <PartStat key={role} value={taken} max={may} label={t(`delegates.board.${role}`)} />
      ))}
      <DaysUntil what="closing" day={window.closesOn && formatDay(window.closesOn)} days={window.daysLeft} />
      <DaysUntil what="event" day={eventPeriod(event)} days={daysLeft} />
    </Stats>
  );
}

interface DaysUntilProps {
  what: 'event' | 'closing';
  day: string | null;
  days: number | null;
}

function DaysUntil({ what, day, days }: DaysUntilProps) {
  const t = useText();
  if (!day || days === null) return <Stat value="–" label={t(`home.desk.unset.${what}`)} />;
  const words = { day, count: days };
  if (days > 0) return <Stat value={days} label={t(`home.desk.until.${what}`, words)} />;
  return (
    <Stat value={t(days === 0 ? 'home.today' : 'home.desk.over')} label={t(`home.desk.on.${what}`, words)} />
  );
}
