import type { Mail } from '../../src/core/mail/mail.entity.js';
import type { MailState } from '../../src/core/mail/mail-words.js';
import { formatMoment } from '../../src/core/vietnamese/dates.js';
import { useText } from '../ui/frame.js';
import { Tag } from '../ui/tag.js';
import type { TagTone } from '../ui/tag.js';

const tones: Record<MailState, TagTone> = {
  draft: 'yellow',
  queued: 'blue',
  sending: 'blue',
  retrying: 'blue',
  sent: 'green',
  failed: 'red',
  suppressed: 'grey',
};

/** Where a mail stands, and why it is not sent. */
export function MailStateWords({ mail }: { mail: Mail }) {
  const t = useText();
  const { state, reason, nextTryAt } = mail;
  return (
    <>
      <Tag tone={tones[state]} text={t(`mail.state.${state}`)} />
      {reason && <span class="table__under">{t(`mail.reason.${reason}`)}</span>}
      {state === 'retrying' && nextTryAt && (
        <span class="table__under">{t('mail.next-try', { at: formatMoment(nextTryAt) })}</span>
      )}
      {state === 'draft' && mail.toAddress === '' && (
        <span class="table__under">{t('mail.without-address')}</span>
      )}
    </>
  );
}
