import type { ChosenRow } from '../../src/selections/selection-reader.service.js';
import { useText } from '../ui/frame.js';
import { Message } from '../ui/notice.js';

/** Above all else: somebody else must be chosen. */
export function RefusedChildren({ chosen }: { chosen: ChosenRow[] }) {
  const t = useText();
  const left = chosen.filter(({ isOfForum }) => !isOfForum);
  const refused = chosen.filter(({ answer, isOfForum }) => isOfForum && answer === 'refused');
  if (left.length + refused.length === 0) return null;
  return (
    <Message tone="danger" title={t('selections.refused.title')}>
      <Children text={t('selections.refused.left')} chosen={left} />
      <Children text={t('selections.refused.text')} chosen={refused} />
    </Message>
  );
}

function Children({ text, chosen }: { text: string; chosen: ChosenRow[] }) {
  if (chosen.length === 0) return null;
  return (
    <>
      <p>{text}</p>
      <ul>
        {chosen.map(({ selection, name }) => (
          <li key={selection.id}>
            <a href={`/selections/${selection.id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
