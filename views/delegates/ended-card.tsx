import type { EndedPerson } from '../../src/delegates/consent-source.js';
import { useText } from '../ui/frame.js';
import { Message } from '../ui/notice.js';

/** On top of lists: people who were registered and shall not come. */
export function EndedPeople({ ended }: { ended: Pick<EndedPerson, 'id' | 'name' | 'status'>[] }) {
  const t = useText();
  if (ended.length === 0) return null;
  return (
    <Message tone="danger" title={t('delegates.consent.ended')}>
      <p>{t('delegates.consent.ended-text')}</p>
      <ul>
        {ended.map(({ id, name, status }) => (
          <li key={id}>
            <a href={`/delegates/${id}/consents`}>
              {t('delegates.consent.ended-line', { name, status: t(`delegates.consent.${status}`) })}
            </a>
          </li>
        ))}
      </ul>
    </Message>
  );
}
