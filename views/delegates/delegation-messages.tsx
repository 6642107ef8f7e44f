import { formatDay, formatMoment } from '../../src/core/vietnamese/dates.js';
import type { DelegationView } from '../../src/delegates/delegation-view.js';
import { Contact } from '../ui/footer.js';
import { useFrame, useText } from '../ui/frame.js';
import { Message } from '../ui/notice.js';

/** What must be known before anything else: a return with its reason, a closed registration and whom to call. */
export function DelegationMessages({ view }: { view: DelegationView }) {
  return (
    <>
      <Returned view={view} />
      {!view.isCommittee && <Closed view={view} />}
    </>
  );
}

function Returned({ view: { returned, mayEdit } }: { view: DelegationView }) {
  const t = useText();
  if (!returned) return null;
  return (
    <Message tone="danger" title={t('delegates.returned.title')}>
      <p class="keep-lines">
        {t('delegates.returned.text', { reason: returned.reason, at: formatMoment(returned.at) })}
      </p>
      {mayEdit && <p>{t('delegates.returned.next')}</p>}
    </Message>
  );
}

function Closed({ view: { window } }: { view: DelegationView }) {
  const { contact, t } = useFrame();
  if (window.state === 'open') return null;
  const isClosed = window.state === 'closed';
  const day = isClosed ? window.closesOn : window.opensOn;
  return (
    <Message tone="warning" title={t(isClosed ? 'delegates.closed-title' : 'delegates.not-open-title')}>
      <p>{t(isClosed ? 'delegates.closed' : 'delegates.not-open', { day: day ? formatDay(day) : '' })}</p>
      {isClosed && contact && <Contact />}
    </Message>
  );
}
