import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { HiddenField, SelectField, TextArea, TextField } from '../ui/fields.js';
import type { Choice } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';

export function DifficultyFormPage({ choices, form }: { choices: Choice[]; form: FormState }) {
  const t = useText();
  const title = t('obligations.difficulty.write');
  const list = { text: t('obligations.difficulty.title'), href: '/difficulties' };
  const [only, ...others] = choices;
  return (
    <Layout title={title} hasErrors={form.errors.length > 0} crumbs={[list, { text: title }]}>
      <ErrorSummary form={form} />
      <PageHeading title={title} />
      <Message tone="warning" title={t('obligations.difficulty.child')}>
        {t('obligations.difficulty.child-text')}
      </Message>
      <PostForm action="/difficulties">
        {only && others.length === 0 ? (
          <HiddenField name="unit" value={only.value} />
        ) : (
          <SelectField form={form} name="unit" label={t('obligations.column.unit')} options={choices} />
        )}
        <TextField form={form} name="title" label={t('obligations.difficulty.about')} maxLength={160} />
        <TextArea
          form={form}
          name="text"
          label={t('obligations.difficulty.text')}
          rows={8}
          maxLength={4000}
        />
        <Buttons>
          <Button>{t('obligations.difficulty.send')}</Button>
          <ButtonLink kind="secondary" href="/difficulties">
            {t('representatives.receipt.back')}
          </ButtonLink>
        </Buttons>
      </PostForm>
    </Layout>
  );
}
