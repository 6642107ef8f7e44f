import type { BoardRow, BoardState, BoardView } from '../../src/delegates/delegation-board.js';
import { deadlineText } from '../delegates/deadline.js';
import { delegationPath } from '../delegates/paths.js';
import { StateTag } from '../delegates/state-tag.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { missingText } from './missing-text.js';

/** What has to come back stands first, then who has not begun. */
const lateStates: BoardState[] = ['returned', 'none', 'draft'];

/** With fewer days left, lists that are not there are at risk. */
const daysOfRisk = 7;

/** Whose lists the committee does not have yet, and what keeps them. */
export function LateCard({ board }: { board: BoardView }) {
  const t = useText();
  const late = lateStates.flatMap((state) => board.rows.filter((row) => row.state === state));
  const { daysLeft } = board.window;
  const isRisky = late.length > 0 && daysLeft !== null && daysLeft <= daysOfRisk;
  return (
    <Card
      title={t('home.desk.late', { count: late.length })}
      note={deadlineText(board.window, t)}
      accent={isRisky ? 'coral' : undefined}
    >
      {late.length === 0 ? (
        <p class="soft">{t('home.desk.nobody-late')}</p>
      ) : (
        <ul class="tasks">
          {late.map((row) => (
            <Late
              key={row.unit.slug}
              row={row}
              href={delegationPath({ event: board.event, unit: row.unit })}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Late({ row: { unit, state, counts }, href }: { row: BoardRow; href: string }) {
  const t = useText();
  const isInvited = counts.some(({ may }) => may > 0);
  return (
    <li class="tasks__item">
      <div class="tasks__name">
        <a href={href}>{unit.shortName}</a>
        <div class="tasks__hint">
          {isInvited ? missingText(counts, t) || t('home.desk.full') : t('delegates.board.no-quota')}
        </div>
      </div>
      <div class="tasks__status">
        <StateTag state={state} />
      </div>
    </li>
  );
}
