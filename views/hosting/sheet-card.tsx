import type { TasksView } from '../../src/hosting/task-reader.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { tasksPath } from './paths.js';

/** The assignment sheet, to print, sign, or go on working with. */
export function SheetCard({ view: { event, host, isHost } }: { view: TasksView }) {
  const t = useText();
  const path = tasksPath(event);
  return (
    <Card title={t('hosting.paper.card')}>
      <ul class="govuk-list">
        {(['pdf', 'docx', 'xlsx'] as const).map((format) => (
          <li key={format}>
            <a href={`${path}/sheet/${format}`}>{t(`hosting.paper.${format}`)}</a>
          </li>
        ))}
        {isHost && host.level === 'district' && (
          <li>
            <a href={`${path}/letterhead`}>{t('lists.card.letterhead')}</a>
          </li>
        )}
      </ul>
      <p class="soft small">{t('hosting.paper.all')}</p>
    </Card>
  );
}
