import type { ConsentView, Question } from '../../src/consents/consent-reader.service.js';
import { choices } from '../../src/consents/consent-words.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { FieldSet } from '../ui/field-set.js';
import { CheckboxField, HiddenField, RadioField } from '../ui/fields.js';
import type { FormState } from '../ui/form-state.js';
import { PostForm } from '../ui/form.js';
import { useFrame, useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { consentCrumbs, consentsPath } from './consent-paths.js';
import { SignatureFields } from './signature-fields.js';

export interface RecordPageProps {
  view: ConsentView;
  form: FormState;
  /** Whose paper may come next. */
  next: string | null;
}

/** One paper, answer by answer. */
export function RecordPage({ view, form, next }: RecordPageProps) {
  const t = useText();
  const isChild = view.delegate.role === 'child';
  return (
    <Layout
      title={t('consents.record-title', { name: view.delegate.name })}
      crumbs={consentCrumbs(view, t, t('consents.record'))}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary form={form} />
      <PageHeading
        title={t('consents.record-title', { name: view.delegate.name })}
        lead={t('consents.record-lead')}
      />
      <PostForm class="form" action={consentsPath(view)}>
        <HiddenField name="version" value={view.version} />
        {view.questions.map((question) => (
          <QuestionFields key={question.purpose} question={question} form={form} />
        ))}
        <SignatureFields form={form} isChild={isChild} />
        {view.version > 0 && <CheckboxField form={form} name="renew" label={t('consents.renew')} />}
        <Actions view={view} next={next} />
      </PostForm>
    </Layout>
  );
}

function QuestionFields({ question, form }: { question: Question; form: FormState }) {
  const { language, t } = useFrame();
  const { purpose, wording, cells } = question;
  return (
    <FieldSet legend={t(`consents.purpose.${purpose}`)}>
      <p class="soft">{wording[language]}</p>
      <div class="consent-answers">
        {cells.map(({ giver }) => (
          <RadioField
            key={giver}
            row
            form={form}
            name={`${purpose}-${giver}`}
            label={t(`consents.giver.${giver}`)}
            options={choices.map((value) => ({ value, text: t(`consents.answer.${value}`) }))}
          />
        ))}
      </div>
    </FieldSet>
  );
}

function Actions({ view, next }: Pick<RecordPageProps, 'view' | 'next'>) {
  const t = useText();
  return (
    <Buttons>
      {next && (
        <Button name="next" value="next">
          {t('consents.save-next')}
        </Button>
      )}
      <Button kind={next ? 'secondary' : 'primary'}>{t('consents.save')}</Button>
      {next && (
        <ButtonLink kind="link" href={`/delegates/${next}/consents/new`}>
          {t('consents.skip')}
        </ButtonLink>
      )}
      <ButtonLink kind="link" href={consentsPath(view)}>
        {t('consents.cancel')}
      </ButtonLink>
    </Buttons>
  );
}
