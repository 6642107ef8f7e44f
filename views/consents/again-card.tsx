import type { ConsentFile } from '../../src/consents/consent-reader.service.js';
import type { Purpose } from '../../src/consents/consent-words.js';
import type { TextKey } from '../text/text.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';

/** What somebody's no means for work that is done already. */
export function AgainCard({ view }: { view: ConsentFile }) {
  const t = useText();
  const tasks = tasksOf(view);
  if (tasks.length === 0) return null;
  return (
    <Card title={t('consents.again.title')} accent="coral">
      <ul>
        {tasks.map((task) => (
          <li key={task}>{t(task)}</li>
        ))}
      </ul>
    </Card>
  );
}

function tasksOf({ questions, state, delegate }: ConsentFile): TextKey[] {
  const isRefused = (...wanted: Purpose[]) =>
    questions.some(
      ({ purpose, cells }) =>
        wanted.includes(purpose) &&
        cells.some(({ answer }) => answer === 'refused' || answer === 'withdrawn'),
    );
  const whole = delegate.role === 'child' ? '' : '-adult';
  return [
    ...(state?.status === 'withdrawn' ? [`consents.again.withdrawn${whole}` as const] : []),
    ...(state?.status === 'refused' ? [`consents.again.refused${whole}` as const] : []),
    ...(isRefused('photo-file', 'photo-public') ? ['consents.again.photo' as const] : []),
    ...(isRefused('health') ? ['consents.again.health' as const] : []),
    ...(isRefused('name-quote') ? ['consents.again.name-quote' as const] : []),
  ];
}
