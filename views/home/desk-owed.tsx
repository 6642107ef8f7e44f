import type { Owed } from '../../src/recommendations/answering/waiting.service.js';
import type { Undelivered } from '../../src/recommendations/following/undelivered.service.js';
import { formatDay } from '../../src/core/vietnamese/dates.js';
import { feedbackPath, matterPath } from '../recommendations/paths.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { TaskList } from '../ui/task-list.js';

const mostShown = 8;
const soonDays = 3;

/** What children wait for from the person's units, the most urgent first. */
export function OwedCard({ owed }: { owed: Owed[] }) {
  const t = useText();
  if (owed.length === 0) return null;
  const tasks = owed.slice(0, mostShown).map((one) => ({
    title: t('answers.mail.one', { number: one.number, title: one.title }),
    href: matterPath(one.recommendationId),
    hint: [t(`answers.owed.${one.kind}`), one.dueOn && t('answers.mail.until', { day: formatDay(one.dueOn) })]
      .filter(Boolean)
      .join(', '),
    status: statusOf(one, t),
  }));
  return (
    <Card title={t('answers.owed.title', { count: owed.length })} accent="sun">
      <TaskList tasks={tasks} />
      <p>
        <a href="/desk/recommendations">{t('answers.owed.all')}</a>
      </p>
    </Card>
  );
}

/** What has been answered, and not been told to those who asked. */
export function UndeliveredCard({ undelivered }: { undelivered: Undelivered[] }) {
  const t = useText();
  if (undelivered.length === 0) return null;
  const tasks = undelivered.map(({ event, unitSlug, count }) => ({
    title: t('answers.feedback.desk-text', { event: event.name, count }),
    href: feedbackPath({ eventSlug: event.slug, unitSlug }),
  }));
  return (
    <Card title={t('answers.feedback.desk')} accent="sun">
      <TaskList tasks={tasks} />
    </Card>
  );
}

function statusOf({ daysLeft, kind }: Owed, t: ReturnType<typeof useText>) {
  if (kind === 'returned') return { text: t('answers.answer.state.returned'), tone: 'red' as const };
  if (daysLeft === null) return undefined;
  if (daysLeft < 0) return { text: t('answers.stage.late'), tone: 'red' as const };
  const text = daysLeft === 0 ? t('home.desk.last-day') : t('home.desk.days-left', { count: daysLeft });
  return { text, tone: daysLeft <= soonDays ? ('yellow' as const) : ('blue' as const) };
}
