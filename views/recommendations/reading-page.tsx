import { withHints } from '../../src/recommendations/care/hints.js';
import type { OpenText, ReadingView } from '../../src/recommendations/care/reading.service.js';
import { formatMoment } from '../../src/core/vietnamese/dates.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Details } from '../ui/details.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { HiddenField, TextArea } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import { emptyForm } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { PhoneLink } from '../ui/phone-link.js';
import { Tag } from '../ui/tag.js';
import { readingPath } from './paths.js';
import { Masks } from './mask-form.js';

/** The form that came back, if one did. */
export interface ReadingForms {
  masks?: FormState;
  back?: FormState;
  seal?: FormState;
}

interface ReadingPageProps {
  view: ReadingView;
  forms: ReadingForms;
}

/** Like a mail program: the queue on the left, the text that is open beside it, and what is to be done with it. */
export function ReadingPage({ view, forms }: ReadingPageProps) {
  const t = useText();
  const { queue, current } = view;
  const form = forms.masks ?? forms.back ?? forms.seal ?? emptyForm;
  const title = t('recommendations.reading.title');
  return (
    <Layout wide title={title} hasErrors={form.errors.length > 0} crumbs={[{ text: title }]}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={t('recommendations.reading.lead')} />
      {current ? (
        <div class="reading">
          <Queue queue={queue} openId={current.row.id} />
          <div>
            <Text current={current} />
            <Harm view={view} current={current} form={forms.seal} />
            <Masks view={view} current={current} form={forms.masks} />
            <GiveBack current={current} form={forms.back} />
          </div>
        </div>
      ) : (
        <EmptyState title={t('recommendations.reading.none')} text={t('recommendations.reading.none-text')} />
      )}
    </Layout>
  );
}

function Queue({ queue, openId }: { queue: ReadingView['queue']; openId: string }) {
  const t = useText();
  return (
    <nav class="reading__queue" aria-label={t('recommendations.reading.queue')}>
      <h2 class="reading__count">{t('recommendations.reading.waiting', { count: queue.length })}</h2>
      <ol>
        {queue.map(({ id, title, unit, handedAt, harm }) => (
          <li key={id}>
            <a href={`${readingPath}/${id}`} aria-current={id === openId ? 'true' : undefined}>
              <strong>{title}</strong>
              <span>{[unit, handedAt && formatMoment(handedAt)].filter(Boolean).join(' · ')}</span>
              {harm.length > 0 && <Tag tone="red" text={t('recommendations.reading.look')} />}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** As it came, with what should catch the eye marked. */
function Text({ current: { row, original, unit, harm } }: { current: OpenText }) {
  const t = useText();
  const note = [unit, row.groupName, t(`recommendations.backed.${row.backing}`, { count: row.backers })];
  return (
    <Card title={original.title} note={note.filter(Boolean).join(' · ')} accent="sea">
      <p class="keep-lines reading__text" data-mask-source>
        {withHints(original.text, harm).map(({ text, isHint }, index) =>
          isHint ? <mark key={index}>{text}</mark> : text,
        )}
      </p>
      <p class="soft small">{t('recommendations.reading.original')}</p>
    </Card>
  );
}

/** Words of the list only help to see; the reader decides. */
function Harm({
  view,
  current,
  form,
}: {
  view: ReadingView;
  current: OpenText;
  form: FormState | undefined;
}) {
  const t = useText();
  const { safeguarding } = view;
  const { row, harm } = current;
  return (
    <Card title={t('recommendations.reading.harm')} accent={harm.length > 0 ? 'coral' : undefined}>
      {harm.length > 0 && <p>{t('recommendations.reading.harm-words', { words: harm.join(', ') })}</p>}
      <p>{t('recommendations.concern.at-once')}</p>
      {safeguarding.length === 0 ? (
        <Message tone="danger">{t('recommendations.reading.no-lead')}</Message>
      ) : (
        <ul>
          {safeguarding.map(({ id, name, phone }) => (
            <li key={id}>
              {name} {phone && <PhoneLink phone={phone} />}
            </li>
          ))}
        </ul>
      )}
      <PostForm action={`${readingPath}/${row.id}/sealing`}>
        <HiddenField name="version" value={row.version} />
        <Button kind="danger">{t('recommendations.reading.seal')}</Button>
      </PostForm>
      <p class="soft small">{t('recommendations.reading.seal-hint')}</p>
      {form && form.errors.length > 0 && <p class="govuk-error-message">{form.errors[0]?.message}</p>}
    </Card>
  );
}

function GiveBack({ current: { row }, form }: { current: OpenText; form: FormState | undefined }) {
  const t = useText();
  if (row.state !== 'waiting') return null;
  return (
    <Details summary={t('recommendations.reading.give-back')} open={form !== undefined}>
      <PostForm action={`${readingPath}/${row.id}/return`}>
        <HiddenField name="version" value={row.version} />
        <TextArea
          form={form ?? emptyForm}
          name="reason"
          label={t('recommendations.reading.reason')}
          hint={t('recommendations.reading.reason-hint')}
          rows={3}
          maxLength={500}
        />
        <Button kind="secondary">{t('recommendations.reading.give-back-send')}</Button>
      </PostForm>
    </Details>
  );
}
