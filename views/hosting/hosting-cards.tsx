import type { HostingState } from '../../src/hosting/hosting-desk.service.js';
import { eventPeriod } from '../delegates/event-period.js';
import type { Translate } from '../text/text.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { TaskList } from '../ui/task-list.js';
import type { Task } from '../ui/task-list.js';
import { taskPath, tasksPath, venuesPath } from './paths.js';
import { dayInWords, sumsInWords } from './task-words.js';

/** On a desk: how far the host has come, for the host itself and for the committee. */
export function HostingCards({ states }: { states: HostingState[] }) {
  return (
    <>
      {states.map((state) => (
        <HostingCard key={state.event.slug} state={state} />
      ))}
    </>
  );
}

function HostingCard({ state }: { state: HostingState }) {
  const t = useText();
  const { event, host, isHost } = state;
  const note = [eventPeriod(event), isHost ? '' : host.shortName].filter(Boolean).join(' · ');
  const hasToDecide = !isHost && state.proposals.some((proposal) => proposal.state === 'waiting');
  return (
    <Card
      title={t('hosting.desk.prepare', { event: event.name })}
      note={note}
      accent={hasToDecide ? 'sun' : undefined}
    >
      <TaskList tasks={[venueTask(state, t), tasksTask(state, t), ...nextTask(state, t)]} />
    </Card>
  );
}

function venueTask({ event, proposals, isHost }: HostingState, t: Translate): Task {
  const task = { title: t('hosting.desk.venue'), href: venuesPath(event) };
  const waiting = proposals.findLast(({ state }) => state === 'waiting');
  if (waiting)
    return {
      ...task,
      hint: event.venue
        ? t('hosting.desk.venue-instead', { name: waiting.name, venue: event.venue })
        : waiting.name,
      status: {
        text: t(isHost ? 'hosting.desk.venue-waiting' : 'hosting.desk.venue-to-decide'),
        tone: 'yellow',
      },
    };
  if (event.venue)
    return { ...task, hint: event.venue, status: { text: t('hosting.desk.venue-chosen'), tone: 'green' } };
  const isReturned = proposals.some(({ state }) => state === 'returned');
  return {
    ...task,
    status: isReturned
      ? { text: t('hosting.desk.venue-again'), tone: 'red' }
      : { text: t('hosting.desk.venue-open'), tone: 'grey' },
  };
}

function tasksTask({ event, sums }: HostingState, t: Translate): Task {
  const task = { title: t('hosting.desk.tasks'), href: tasksPath(event) };
  if (sums.total === 0) return { ...task, status: { text: t('hosting.desk.tasks-none'), tone: 'grey' } };
  const left = sums.total - sums.done;
  const hint = sumsInWords(sums, t);
  if (left === 0) return { ...task, hint, status: { text: t('hosting.desk.tasks-done'), tone: 'green' } };
  const tone = sums.stuck + sums.late > 0 ? 'red' : 'blue';
  return { ...task, hint, status: { text: t('hosting.desk.tasks-left', { count: left }), tone } };
}

/** The first of what is open; the committee has no form of it to open. */
function nextTask({ next, isHost }: HostingState, t: Translate): Task[] {
  if (!next) return [];
  const { task, office, dueOn, isLate } = next;
  return [
    {
      title: t('hosting.desk.next', { task }),
      href: isHost ? `${taskPath(next)}/edit` : undefined,
      hint: `${office}, ${dayInWords(dueOn, t)}`,
      status: isLate ? { text: t('hosting.task.state.late'), tone: 'red' } : undefined,
    },
  ];
}
