import type { ConcernView } from '../../src/recommendations/care/concerns.service.js';
import { urgentHours } from '../../src/recommendations/care/concern-words.js';
import { formatMoment } from '../../src/core/vietnamese/dates.js';
import { Button, Buttons, PrintButton } from '../ui/button.js';
import { Card, Columns } from '../ui/card.js';
import { Details } from '../ui/details.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { HiddenField, TextArea } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import { emptyForm } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { ConcernTag } from './concerns-page.js';
import { concernsPath } from './paths.js';
import { FormOne } from './concern-form.js';
import { Report } from './concern-report.js';

/** The form that came back, if one did. */
export interface ConcernForms {
  report?: FormState;
  form?: FormState;
  closing?: FormState;
}

interface ConcernPageProps {
  view: ConcernView;
  forms: ConcernForms;
}

/** "Whom do I tell, now?" The child's words, who was told, and what is known. */
export function ConcernPage({ view, forms }: ConcernPageProps) {
  const t = useText();
  const form = forms.report ?? forms.form ?? forms.closing ?? emptyForm;
  const title = t('recommendations.concern.one', { number: view.number });
  return (
    <Layout
      wide
      title={title}
      hasErrors={form.errors.length > 0}
      crumbs={[{ text: t('recommendations.concern.title'), href: concernsPath }, { text: title }]}
    >
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={<ConcernTag state={view.state} />}>
        <PrintButton />
      </PageHeading>
      <Law view={view} />
      <Columns>
        <div>
          <Words view={view} />
          <FormOne view={view} form={forms.form} />
        </div>
        <div>
          <Told view={view} />
          {view.state !== 'closed' && <Report view={view} form={forms.report ?? emptyForm} />}
          <Files view={view} />
          <Closing view={view} form={forms.closing} />
        </div>
      </Columns>
    </Layout>
  );
}

function Law({ view: { state } }: { view: ConcernView }) {
  const t = useText();
  const isOpen = state === 'unreported' || state === 'overdue';
  return (
    <Message tone={isOpen ? 'danger' : 'info'} title={t('recommendations.concern.at-once')}>
      <p>
        <a href="tel:111">{t('common.hotline-call')}</a> · {t('recommendations.concern.law')}
      </p>
      <p>{t('recommendations.concern.urgent', { hours: urgentHours })}</p>
      <p>{t('recommendations.concern.conduct')}</p>
    </Message>
  );
}

function Words({ view: { text, units, sealedAt } }: { view: ConcernView }) {
  const t = useText();
  const groups = text.origins.map(({ groupName }) => groupName).filter(Boolean);
  return (
    <Card title={text.title} note={[...units, ...groups].join(' · ')} accent="coral">
      <p class="keep-lines reading__text">{text.text}</p>
      <p class="soft small">{t('recommendations.concern.sealed', { at: formatMoment(sealedAt) })}</p>
    </Card>
  );
}

function Told({ view: { told, end } }: { view: ConcernView }) {
  const t = useText();
  return (
    <Card title={t('recommendations.concern.told')}>
      {told.length === 0 ? (
        <p>{t('recommendations.concern.nobody')}</p>
      ) : (
        <ul>
          {told.map(({ id, channel, who, toldAt, note, by }) => (
            <li key={id}>
              <strong>{t(`recommendations.concern.channel.${channel}`)}</strong>: {who},{' '}
              {formatMoment(toldAt)}
              {note && <span class="table__under keep-lines">{note}</span>}
              <span class="table__under">{by}</span>
            </li>
          ))}
        </ul>
      )}
      {end && <p class="keep-lines">{end}</p>}
    </Card>
  );
}

function Files({ view: { id, files } }: { view: ConcernView }) {
  const t = useText();
  if (files.length === 0) return null;
  return (
    <Card title={t('recommendations.concern.files')}>
      <ul class="govuk-list">
        {files.map((file) => (
          <li key={file.id}>
            <PostForm action={`${concernsPath}/${id}/files/${file.id}/openings`}>
              <Button kind="link" small>
                {file.name || t(`recommendations.concern.file.${file.kind}`)}
              </Button>
            </PostForm>
          </li>
        ))}
      </ul>
      <p class="soft small">{t('recommendations.concern.files-hint')}</p>
    </Card>
  );
}

function Closing({ view, form }: { view: ConcernView; form: FormState | undefined }) {
  const t = useText();
  if (view.state !== 'reported') return null;
  return (
    <Details summary={t('recommendations.concern.closing')} open={form !== undefined}>
      <PostForm action={`${concernsPath}/${view.id}/closing`}>
        <HiddenField name="version" value={view.version} />
        <TextArea
          form={form ?? emptyForm}
          name="words"
          label={t('recommendations.concern.end')}
          hint={t('recommendations.concern.end-hint')}
          rows={3}
          maxLength={2000}
        />
        <Buttons>
          <Button kind="secondary">{t('recommendations.concern.close')}</Button>
        </Buttons>
      </PostForm>
    </Details>
  );
}
