import type { StartedList } from '../../src/delegates/started-lists.js';
import { useText } from '../ui/frame.js';
import { Message } from '../ui/notice.js';

interface StartedProps {
  started: StartedList[];
  pathOf: (id: string) => string;
}

/** Lists that somebody has left on their way, to go on with. */
export function StartedMessage({ started, pathOf }: StartedProps) {
  const t = useText();
  if (started.length === 0) return null;
  return (
    <Message title={t('imports.started.title')}>
      <ul class="govuk-list">
        {started.map(({ id, fileName }) => (
          <li key={id}>
            <a href={pathOf(id)}>
              {t('imports.started.go-on', { file: fileName || t('imports.pasted-rows') })}
            </a>
          </li>
        ))}
      </ul>
    </Message>
  );
}
