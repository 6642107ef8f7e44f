import type { DelegationView } from '../../src/delegates/delegation-view.js';
import { useText } from '../ui/frame.js';
import { Message } from '../ui/notice.js';

/** Before somebody leaves an approved delegation: it waits for the committee again. */
export function ApprovedAgain({
  view: { delegation, mayEdit },
}: {
  view: Pick<DelegationView, 'delegation' | 'mayEdit'>;
}) {
  const t = useText();
  if (!mayEdit || delegation?.state !== 'approved') return null;
  return (
    <Message tone="warning">
      <p>{t('delegates.departure.approved-again')}</p>
    </Message>
  );
}
