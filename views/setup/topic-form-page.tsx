import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { CheckboxesField, TextField } from '../ui/fields.js';
import type { Choice } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { useSetupCrumbs } from './crumbs.js';
import { VersionField } from './version-field.js';

interface TopicFormPageProps {
  /** Null for a new topic. */
  slug: string | null;
  choices: Choice[];
  form: FormState;
}

export function TopicFormPage({ slug, choices, form }: TopicFormPageProps) {
  const t = useText();
  const title = t(slug === null ? 'programme.topic.add' : 'programme.topic.edit');
  const list = { text: t('programme.topic.title'), href: '/setup/topics' };
  return (
    <Layout title={title} hasErrors={form.errors.length > 0} crumbs={useSetupCrumbs(title, [list])}>
      <ErrorSummary form={form} />
      <PageHeading title={title} />
      <PostForm
        action={slug === null ? '/setup/topics' : `/setup/topics/${slug}`}
        method={slug === null ? 'POST' : 'PUT'}
      >
        <VersionField form={form} />
        <TextField form={form} name="name" label={t('programme.topic.name')} maxLength={120} />
        <CheckboxesField
          form={form}
          name="units"
          label={t('programme.topic.units')}
          hint={t('programme.topic.units-hint')}
          options={choices}
        />
        <Buttons>
          <Button>{t('programme.setup.save')}</Button>
          <ButtonLink kind="secondary" href="/setup/topics">
            {t('programme.setup.back')}
          </ButtonLink>
        </Buttons>
      </PostForm>
    </Layout>
  );
}
