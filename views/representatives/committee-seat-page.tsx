import type { CommitteePart, PlaceView } from '../../src/representatives/seat-views.service.js';
import { hasName, isWaiting } from '../../src/representatives/seat-words.js';
import { formatMoment } from '../../src/core/vietnamese/dates.js';
import { MailStateWords } from '../outbox/mail-state.js';
import { mailPath } from '../outbox/outbox-paths.js';
import { CopyText } from '../outbox/copy-text.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Card, Columns } from '../ui/card.js';
import { Details } from '../ui/details.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { CheckboxField, HiddenField, TextArea } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import { emptyForm } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { PhoneLink } from '../ui/phone-link.js';
import { SummaryList } from '../ui/summary-list.js';
import { AnswerForms } from './answer-forms.js';
import { ContentsCard } from './contents-card.js';
import { LettersCard } from './letters-card.js';
import { AnswerSummary } from './place-page.js';
import type { PlaceForms } from './place-page.js';
import { seatsCrumbs, seatsPath } from './seat-paths.js';
import { SeatTag } from './seat-tag.js';

interface CommitteeSeatProps {
  view: PlaceView;
  more: CommitteePart;
  forms: PlaceForms;
}

/** One place with all that the committee knows of it and may do about it. */
export function CommitteeSeatPage({ view, more, forms }: CommitteeSeatProps) {
  const t = useText();
  const { event, unit, place, seat } = view;
  const form = Object.values(forms)[0] ?? emptyForm;
  return (
    <Layout
      wide
      title={unit.shortName}
      hasErrors={form.errors.length > 0}
      crumbs={seatsCrumbs(event, t, unit.shortName)}
    >
      <ErrorSummary form={form} />
      <PageHeading title={unit.name} lead={`${event.name} · ${t(`representatives.mode.${seat.mode}`)}`}>
        <ButtonLink kind="secondary" href={`${seatsPath(event.slug)}/${unit.slug}`}>
          {t('representatives.seat.edit')}
        </ButtonLink>
      </PageHeading>
      <Columns>
        <div>
          <Standing view={view} forms={forms} />
          <AnswerForms view={view} forms={forms} />
          {hasName(place.state) && <ContentsCard view={view} forms={forms} />}
          <LettersCard view={view} />
        </div>
        <div>
          <ContactCard more={more} view={view} />
          <LinkCard more={more} view={view} />
          <MailsCard more={more} />
          <History more={more} />
        </div>
      </Columns>
    </Layout>
  );
}

function Standing({ view, forms }: Pick<CommitteeSeatProps, 'view' | 'forms'>) {
  const t = useText();
  const { place, seat } = view;
  const waits = isWaiting(place.state);
  return (
    <Card
      title={t('representatives.place.now')}
      note={<SeatTag state={place.state} />}
      accent={waits ? 'sun' : 'sea'}
    >
      <blockquote lang="vi">“{seat.wording}”</blockquote>
      {(hasName(place.state) || place.state === 'declined') && <AnswerSummary view={view} />}
      {place.question && <Message title={t('representatives.place.question')}>{place.question}</Message>}
      {waits && <Confirm view={view} forms={forms} />}
      {(hasName(place.state) || place.state === 'declined') && <AskAgain view={view} forms={forms} />}
    </Card>
  );
}

function Confirm({ view: { place, entrance }, forms }: Pick<CommitteeSeatProps, 'view' | 'forms'>) {
  const t = useText();
  return (
    <PostForm action={`${entrance.base}/confirmation`}>
      <HiddenField name="version" value={place.version} />
      {place.isLeader !== true && (
        <CheckboxField
          form={forms.confirm ?? emptyForm}
          name="asTheyAre"
          label={t('representatives.accept-as-is')}
        />
      )}
      <Buttons>
        <Button kind="action">{t('representatives.confirm')}</Button>
      </Buttons>
      <p class="soft small">{t('representatives.confirm-hint')}</p>
    </PostForm>
  );
}

function AskAgain({ view: { place, entrance }, forms }: Pick<CommitteeSeatProps, 'view' | 'forms'>) {
  const t = useText();
  const form = forms.question ?? emptyForm;
  return (
    <Details summary={t('representatives.ask-again')} open={form.errors.length > 0}>
      <PostForm action={`${entrance.base}/question`}>
        <HiddenField name="version" value={place.version} />
        <TextArea
          form={form}
          name="question"
          label={t('representatives.field.question')}
          hint={t('representatives.question-hint')}
          rows={3}
          maxLength={500}
        />
        <Button kind="secondary">{t('representatives.ask-again-send')}</Button>
      </PostForm>
    </Details>
  );
}

function ContactCard({ more: { contact }, view: { unit } }: Pick<CommitteeSeatProps, 'more' | 'view'>) {
  const t = useText();
  return (
    <Card title={t('representatives.contact')}>
      <SummaryList
        rows={[
          { label: t('programme.contact.name'), value: contact.name },
          {
            label: t('programme.contact.phone'),
            value: contact.phone && <PhoneLink phone={contact.phone} />,
          },
          { label: t('programme.contact.email'), value: contact.email },
        ]}
      />
      <p>
        <a href={`/setup/units/${unit.slug}/contact`}>{t('programme.contact.edit')}</a>
      </p>
    </Card>
  );
}

function LinkCard({
  more: { invitation },
  view: { place, entrance },
}: Pick<CommitteeSeatProps, 'more' | 'view'>) {
  const t = useText();
  if (place.state === 'open') return null;
  return (
    <Card title={t('representatives.link.title')}>
      {invitation ? (
        <>
          <CopyText id="link" label={t('representatives.link.copy')} text={invitation.link} />
          <SummaryList rows={[{ label: t('representatives.link.code'), value: invitation.code }]} />
        </>
      ) : (
        <p>{t('representatives.link.none')}</p>
      )}
      <Buttons>
        <PostForm action={`${entrance.base}/link`}>
          <HiddenField name="version" value={place.version} />
          <Button kind="secondary" small>
            {t('representatives.link.renew')}
          </Button>
        </PostForm>
        {invitation && (
          <PostForm action={`${entrance.base}/link`} method="DELETE">
            <HiddenField name="version" value={place.version} />
            <Button kind="danger" small>
              {t('representatives.link.revoke')}
            </Button>
          </PostForm>
        )}
      </Buttons>
    </Card>
  );
}

function MailsCard({ more: { mails } }: Pick<CommitteeSeatProps, 'more'>) {
  const t = useText();
  if (mails.length === 0) return null;
  return (
    <Card title={t('representatives.mails')}>
      <ul>
        {mails.map((mail) => (
          <li key={mail.id}>
            <a href={mailPath(mail)}>
              {t(`mail.kind.${mail.kind as 'seat-invitation'}`)}, {formatMoment(mail.createdAt)}
            </a>{' '}
            <MailStateWords mail={mail} />
          </li>
        ))}
      </ul>
      <p class="soft small">{t('representatives.mails-hint')}</p>
    </Card>
  );
}

function History({ more: { steps } }: Pick<CommitteeSeatProps, 'more'>) {
  const t = useText();
  if (steps.length === 0) return null;
  return (
    <Card title={t('representatives.history')}>
      <ol class="history">
        {steps.toReversed().map(({ step, by }) => (
          <li key={step.id}>
            <strong>{t(`representatives.step.${step.kind}`)}</strong>
            {step.words && `: ${step.words}`}
            <span class="table__under">
              {[formatMoment(step.at), by, step.way && t(`representatives.way.${step.way}`)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
