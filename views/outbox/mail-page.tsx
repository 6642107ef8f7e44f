import { formatDay, formatMoment } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import { isOnTheWay, otherWays } from '../../src/core/mail/mail-words.js';
import type { MailView } from '../../src/outbox/mail-view.service.js';
import { Button, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { DateField } from '../ui/date-field.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { HiddenField, RadioField, TextField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import { emptyForm } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { SummaryList } from '../ui/summary-list.js';
import { CopyText } from './copy-text.js';
import { MailStateWords } from './mail-state.js';
import { mailPath, outboxPath } from './outbox-paths.js';

/** The form that came back, if one did. */
export interface MailForms {
  click?: FormState;
  address?: FormState;
  note?: FormState;
}

interface MailPageProps {
  view: MailView;
  forms: MailForms;
}

/** What a mail says, what became of it, and what may be done about it. */
export function MailPage({ view, forms }: MailPageProps) {
  const t = useText();
  const { mail, label, unit } = view;
  const form = forms.click ?? forms.address ?? forms.note ?? emptyForm;
  const title = t(label);
  return (
    <Layout
      title={title}
      hasErrors={form.errors.length > 0}
      crumbs={[{ text: t('mail.outbox'), href: outboxPath }, { text: title }]}
    >
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={unit || mail.toName} />
      <Standing view={view} />
      <Contents view={view} />
      <OtherWays view={view} form={forms.note ?? emptyForm} />
      {mail.state !== 'sent' && <Address view={view} form={forms.address} />}
      <Tries view={view} />
    </Layout>
  );
}

function Standing({ view }: { view: MailView }) {
  const t = useText();
  const { mail, isSuppressed } = view;
  return (
    <Card accent={mail.state === 'failed' ? 'coral' : 'sea'}>
      <SummaryList
        rows={[
          { label: t('mail.column.to'), value: mail.toName },
          { label: t('mail.address'), value: mail.toAddress },
          { label: t('mail.column.state'), value: <MailStateWords mail={mail} /> },
          { label: t('mail.created'), value: formatMoment(mail.createdAt) },
          ...(mail.sentAt ? [{ label: t('mail.sent'), value: formatMoment(mail.sentAt) }] : []),
        ]}
      />
      {isSuppressed && (
        <Message tone="warning" title={t('mail.is-suppressed')}>
          <a href={`${outboxPath}/suppressed`}>{t('mail.suppressed.title')}</a>
        </Message>
      )}
      <Steps view={view} />
    </Card>
  );
}

function Steps({ view: { mail } }: { view: MailView }) {
  const t = useText();
  const mayDiscard = !['sent', 'sending', 'suppressed'].includes(mail.state);
  const hasEnded = mail.state !== 'draft' && !isOnTheWay(mail.state);
  return (
    <Buttons>
      {mail.state === 'draft' && mail.toAddress !== '' && (
        <PostForm action={`${mailPath(mail)}/sending`}>
          <Button>{t('mail.send')}</Button>
        </PostForm>
      )}
      {hasEnded && mail.toAddress !== '' && (
        <PostForm action={`${mailPath(mail)}/repetition`}>
          <HiddenField name="version" value={mail.version} />
          <Button kind={mail.state === 'failed' ? 'primary' : 'secondary'}>{t('mail.send-again')}</Button>
        </PostForm>
      )}
      {mayDiscard && (
        <PostForm action={mailPath(mail)} method="DELETE">
          <HiddenField name="version" value={mail.version} />
          <Button kind="danger">{t('mail.discard')}</Button>
        </PostForm>
      )}
    </Buttons>
  );
}

function Contents({ view: { contents, isConfidential, cannotBeWritten } }: { view: MailView }) {
  const t = useText();
  if (isConfidential) return <Message title={t('mail.confidential')}>{t('mail.confidential-text')}</Message>;
  if (!contents)
    return (
      <Message
        tone={cannotBeWritten ? 'danger' : 'info'}
        title={t(cannotBeWritten ? 'mail.cannot-be-written' : 'mail.not-wanted-now')}
      />
    );
  return (
    <Card title={contents.subject}>
      <p class="keep-lines mail__text">{contents.text}</p>
    </Card>
  );
}

function OtherWays({ view, form }: { view: MailView; form: FormState }) {
  const t = useText();
  const { mail, contents, notes } = view;
  const ways = otherWays.map((value) => ({ value, text: t(`mail.way.${value}`) }));
  return (
    <Card title={t('mail.note.title')}>
      <span id="notes" />
      {contents && <CopyText id="chat" label={t('mail.copy')} text={contents.text} />}
      {notes.length > 0 && (
        <ul>
          {notes.map(({ note, by }) => (
            <li key={note.id}>
              {[t(`mail.way.${note.way}`), formatDay(note.on as Day), by, note.note]
                .filter(Boolean)
                .join(' · ')}
            </li>
          ))}
        </ul>
      )}
      <PostForm action={`${mailPath(mail)}/notes`}>
        <RadioField form={form} name="way" label={t('mail.note.way')} options={ways} row />
        <DateField form={form} name="on" label={t('mail.note.on')} hint={t('mail.note.on-hint')} optional />
        <TextField form={form} name="note" label={t('mail.note.note')} maxLength={300} optional />
        <Button kind="secondary">{t('mail.note.save')}</Button>
      </PostForm>
    </Card>
  );
}

function Address({ view: { mail }, form }: { view: MailView; form: FormState | undefined }) {
  const t = useText();
  const shown = form ?? { values: { address: mail.toAddress }, errors: [] };
  return (
    <Card title={t('mail.readdress')}>
      <PostForm action={`${mailPath(mail)}/address`} method="PUT">
        <HiddenField name="version" value={mail.version} />
        <TextField
          form={shown}
          name="address"
          label={t('mail.address')}
          type="email"
          autocomplete="off"
          maxLength={200}
        />
        <Button kind="secondary">{t('mail.readdress-save')}</Button>
      </PostForm>
    </Card>
  );
}

function Tries({ view: { tries } }: { view: MailView }) {
  const t = useText();
  if (tries.length === 0) return null;
  return (
    <Card title={t('mail.tries')}>
      <ol>
        {tries.map(({ id, at, reason, code }) => (
          <li key={id}>
            {formatMoment(at)}: {reason ? t(`mail.reason.${reason}`) : t('mail.taken')}
            {code !== null && ` (${t('mail.answer-code', { code })})`}
          </li>
        ))}
      </ol>
    </Card>
  );
}
