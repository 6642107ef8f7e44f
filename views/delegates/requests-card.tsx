import { formatMoment } from '../../src/core/vietnamese/dates.js';
import type { ChangeRequest } from '../../src/delegates/changes/change-request.entity.js';
import type { BoardView } from '../../src/delegates/delegation-board.js';
import type { DelegationView } from '../../src/delegates/delegation-view.js';
import { ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { Tag } from '../ui/tag.js';
import { TaskList } from '../ui/task-list.js';
import { changePath, changeTitle, changeTones } from './change-words.js';

/** As many waiting requests as a card names; the rest stand on their page. */
const mostNamed = 5;

/** Of one delegation: what it has asked for, and what the committee has answered. */
export function RequestsCard({ view: { requests } }: { view: DelegationView }) {
  const t = useText();
  if (requests.length === 0) return null;
  const isWaiting = requests.some(({ state }) => state === 'waiting');
  return (
    <Card title={t('delegates.change.list')} accent={isWaiting ? 'sun' : undefined}>
      <ul class="plain-list history">
        {requests.map((request) => (
          <RequestItem key={request.id} request={request} />
        ))}
      </ul>
    </Card>
  );
}

function RequestItem({ request }: { request: ChangeRequest }) {
  const t = useText();
  return (
    <li>
      <a href={changePath(request)}>{changeTitle(request, t)}</a>{' '}
      <Tag tone={changeTones[request.state]} text={t(`delegates.change.state.${request.state}`)} />
      {request.answer && (
        <span class="table__under keep-lines">
          {t('delegates.change.answered', { answer: request.answer })}
        </span>
      )}
    </li>
  );
}

/** For the committee: what waits for its decision, oldest first. */
export function RequestsWaitingCard({ board: { event, requests, rows } }: { board: BoardView }) {
  const t = useText();
  if (requests.length === 0) return null;
  const names = new Map(rows.map(({ unit }) => [unit.slug, unit.shortName]));
  const tasks = requests.slice(0, mostNamed).map((request) => ({
    title: changeTitle(request, t),
    href: changePath(request),
    hint: `${names.get(request.unitSlug) ?? request.unitSlug}, ${formatMoment(request.askedAt)}`,
  }));
  return (
    <Card title={t('delegates.change.waiting-count', { count: requests.length })} accent="sun">
      <TaskList tasks={tasks} />
      <Buttons>
        <ButtonLink kind="secondary" href={`/events/${event.slug}/changes`}>
          {t('delegates.change.see-all')}
        </ButtonLink>
      </Buttons>
    </Card>
  );
}
