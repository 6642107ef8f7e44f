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

function Returned({ view: { returned, isOwn, mayEdit, mayAsk } }: { view: DelegationView }) {
  const t = useText();
  if (!returned) return null;
  return (
    <Message tone="danger" title={t('delegates.returned.title')}>
      <p class="keep-lines">
        {t('delegates.returned.text', { reason: returned.reason, at: formatMoment(returned.at) })}
      </p>
      {isOwn && (mayEdit || mayAsk) && <p>{t('delegates.returned.next')}</p>}
    </Message>
  );
}

function Closed({ view: { window } }: { view: DelegationView }) {
  const { contact, t } = useFrame();
  const { state, opensOn, closesOn, freezesAt, isDeadline } = window;
  if (state === 'open') return null;
  const day = state === 'not-open' ? opensOn : closesOn;
  const words = { day: day ? formatDay(day) : '', at: freezesAt ? formatMoment(freezesAt) : '' };
  return (
    <Message tone="warning" title={t(isDeadline ? titles[state] : proposals[state].title)}>
      <p>{t(isDeadline ? texts[state] : proposals[state].text, words)}</p>
      {state !== 'not-open' && contact && <Contact />}
    </Message>
  );
}

const titles = {
  'not-open': 'delegates.not-open-title',
  grace: 'delegates.grace-title',
  frozen: 'delegates.closed-title',
  over: 'delegates.closed-title',
} as const;

const texts = {
  'not-open': 'delegates.not-open',
  grace: 'delegates.grace',
  frozen: 'delegates.frozen',
  over: 'delegates.closed',
} as const;

const proposalsOver = {
  title: 'delegates.proposal.closed-title',
  text: 'delegates.proposal.closed',
} as const;

/** Proposals know neither grace nor freeze: they are taken until the event is over. */
const proposals = {
  'not-open': { title: titles['not-open'], text: texts['not-open'] },
  grace: proposalsOver,
  frozen: proposalsOver,
  over: proposalsOver,
} as const;
