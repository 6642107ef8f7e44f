import type { ConsentView } from '../../src/consents/consent-reader.service.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { CheckboxesField, HiddenField, RadioField } from '../ui/fields.js';
import type { FormState } from '../ui/form-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { consentCrumbs, consentsPath } from './consent-paths.js';
import { SignatureFields } from './signature-fields.js';

/** Taking back what was agreed to. */
export function WithdrawalPage({ view, form }: { view: ConsentView; form: FormState }) {
  const t = useText();
  const isChild = view.delegate.role === 'child';
  const title = t('consents.withdraw-title', { name: view.delegate.name });
  return (
    <Layout
      title={title}
      crumbs={consentCrumbs(view, t, t('consents.withdraw'))}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={t('consents.withdraw-lead')} />
      <PostForm class="form" action={`${consentsPath(view)}/withdrawals`}>
        <HiddenField name="version" value={view.version} />
        <CheckboxesField
          form={form}
          name="purposes"
          label={t('consents.withdraw-purposes')}
          options={agreedIn(view, t)}
        />
        {isChild ? <WhoWithdraws view={view} form={form} /> : <HiddenField name="giver" value="self" />}
        <SignatureFields form={form} isChild={isChild} />
        <Buttons>
          <Button kind="danger">{t('consents.withdraw-save')}</Button>
          <ButtonLink kind="link" href={consentsPath(view)}>
            {t('consents.cancel')}
          </ButtonLink>
        </Buttons>
      </PostForm>
    </Layout>
  );
}

function WhoWithdraws({ view, form }: { view: ConsentView; form: FormState }) {
  const t = useText();
  const askedGivers = [...new Set(view.questions.flatMap(({ cells }) => cells.map(({ giver }) => giver)))];
  return (
    <RadioField
      row
      form={form}
      name="giver"
      label={t('consents.withdraw-giver')}
      options={askedGivers.map((value) => ({ value, text: t(`consents.giver.${value}`) }))}
    />
  );
}

function agreedIn({ questions }: ConsentView, t: ReturnType<typeof useText>) {
  return questions
    .filter(({ cells }) => cells.some(({ answer }) => answer === 'agreed'))
    .map(({ purpose }) => ({ value: purpose, text: t(`consents.purpose.${purpose}`) }));
}
