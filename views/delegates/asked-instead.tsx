import { formatMoment } from '../../src/core/vietnamese/dates.js';
import type { DelegationView } from '../../src/delegates/delegation-view.js';
import { useText } from '../ui/frame.js';
import { Message } from '../ui/notice.js';
import { changePath, changeTitle } from './change-words.js';

interface AskedInsteadProps {
  view: Pick<DelegationView, 'mayAsk' | 'window' | 'requests'>;
  delegateId: string;
}

/** After the freeze: that this becomes a request, and which one it replaces. */
export function AskedInstead({ view, delegateId }: AskedInsteadProps) {
  const t = useText();
  const { freezesAt } = view.window;
  if (!view.mayAsk || !freezesAt) return null;
  const waiting = view.requests.find(
    (request) => request.delegateId === delegateId && request.state === 'waiting',
  );
  return (
    <Message tone="warning" title={t('delegates.change.form-title')}>
      <p>{t('delegates.change.form-text', { at: formatMoment(freezesAt) })}</p>
      {waiting && (
        <p>
          {t('delegates.change.replaces')} <a href={changePath(waiting)}>{changeTitle(waiting, t)}</a>
        </p>
      )}
    </Message>
  );
}
