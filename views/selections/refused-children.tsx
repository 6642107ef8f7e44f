import type { ChosenRow } from '../../src/selections/selection-reader.service.js';
import { useText } from '../ui/frame.js';
import { Message } from '../ui/notice.js';

/** Above all else: somebody else must be chosen. */
export function RefusedChildren({ chosen }: { chosen: ChosenRow[] }) {
  const t = useText();
  const refused = chosen.filter(({ answer }) => answer === 'refused');
  if (refused.length === 0) return null;
  return (
    <Message tone="danger" title={t('selections.refused.title')}>
      <p>{t('selections.refused.text')}</p>
      <ul>
        {refused.map(({ selection, delegate }) => (
          <li key={selection.id}>
            <a href={`/selections/${selection.id}`}>{delegate.name}</a>
          </li>
        ))}
      </ul>
    </Message>
  );
}
