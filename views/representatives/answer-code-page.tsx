import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { SelectField, TextField } from '../ui/fields.js';
import type { Choice } from '../ui/fields.js';
import { Contact } from '../ui/footer.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';

interface AnswerCodePageProps {
  form: FormState;
  units: Choice[];
  /** The visitor came by a link that opens nothing. */
  isDeadLink: boolean;
}

/** The way in for who holds a letter, and for whom a link does not work. */
export function AnswerCodePage({ form, units, isDeadLink }: AnswerCodePageProps) {
  const t = useText();
  const title = t('representatives.code.title');
  return (
    <Layout title={title} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      {isDeadLink && (
        <Message tone="warning" title={t('representatives.code.dead-link')}>
          {t('representatives.code.dead-link-text')}
        </Message>
      )}
      <PageHeading title={title} lead={t('representatives.code.lead')} />
      <Card>
        <PostForm action="/answer">
          <SelectField form={form} name="unit" label={t('representatives.code.unit')} options={units} />
          <TextField
            form={form}
            name="code"
            label={t('representatives.code.code')}
            hint={t('representatives.code.hint')}
            width={10}
            autocomplete="off"
          />
          <Button>{t('representatives.code.enter')}</Button>
        </PostForm>
      </Card>
      <p>{t('representatives.code.help')}</p>
      <Contact />
    </Layout>
  );
}
