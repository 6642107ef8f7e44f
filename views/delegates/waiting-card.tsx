import { dayInVietnam, daysBetween, formatMoment } from '../../src/core/vietnamese/dates.js';
import type { BoardRow, BoardView } from '../../src/delegates/delegation-board.js';
import type { Translate } from '../text/text.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { TaskList } from '../ui/task-list.js';
import { delegationPath } from './paths.js';

/** Handed-in delegations without a decision, oldest first. */
export function WaitingCard({ board }: { board: BoardView }) {
  const t = useText();
  const waiting = board.rows
    .filter(isWaiting)
    .sort((one, other) => one.waitingSince.getTime() - other.waitingSince.getTime());
  const tasks = waiting.map((row) => ({
    title: t('delegates.board.approve', { unit: row.unit.shortName }),
    href: delegationPath({ event: board.event, unit: row.unit }),
    hint: waitingText(row.waitingSince, board.today, t),
  }));
  return (
    <Card title={t('delegates.board.waiting')} accent={waiting.length > 0 ? 'sun' : undefined}>
      {tasks.length === 0 ? (
        <p class="soft">{t('delegates.board.nothing-waiting')}</p>
      ) : (
        <TaskList tasks={tasks} />
      )}
    </Card>
  );
}

function isWaiting(row: BoardRow): row is BoardRow & { waitingSince: Date } {
  return row.state === 'submitted' && row.waitingSince !== null;
}

function waitingText(since: Date, today: Date, t: Translate): string {
  const days = daysBetween(dayInVietnam(since), dayInVietnam(today));
  const at = formatMoment(since);
  return days <= 0
    ? t('delegates.board.waits-today', { at })
    : t('delegates.board.waits-days', { at, count: days });
}
