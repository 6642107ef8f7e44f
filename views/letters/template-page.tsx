import { placeholders } from '../../src/letters/letter-words.js';
import type { LetterKind } from '../../src/letters/letter-words.js';
import type { Recipient } from '../../src/letters/recipients.service.js';
import type { Event } from '../../src/programme/event.entity.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextArea, TextField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { VersionField } from '../setup/version-field.js';
import { letterCrumbs, lettersPath } from './letter-paths.js';

interface TemplatePageProps {
  event: Event;
  kind: LetterKind;
  recipients: Recipient[];
  form: FormState;
}

/** The committee's words for one kind of letter, with the names that stand for values. */
export function TemplatePage({ event, kind, recipients, form }: TemplatePageProps) {
  const t = useText();
  const title = t(`letters.kind.${kind}`);
  const path = `${lettersPath(event.slug)}/templates/${kind}`;
  return (
    <Layout title={title} hasErrors={form.errors.length > 0} crumbs={letterCrumbs(event, t, title)}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={event.name} />
      <PostForm action={path} method="PUT">
        <VersionField form={form} />
        <TextField form={form} name="subject" label={t('letters.subject')} maxLength={300} />
        <TextArea
          form={form}
          name="body"
          label={t('letters.body')}
          hint={t('letters.body-hint')}
          rows={14}
          maxLength={8000}
        />
        <Buttons>
          <Button>{t('programme.setup.save')}</Button>
          <ButtonLink kind="secondary" href={lettersPath(event.slug)}>
            {t('representatives.receipt.back')}
          </ButtonLink>
        </Buttons>
      </PostForm>
      <Names />
      <Preview path={path} recipients={recipients} />
    </Layout>
  );
}

function Names() {
  const t = useText();
  return (
    <Card title={t('letters.placeholders')}>
      <dl class="govuk-summary-list">
        {placeholders.map((name) => (
          <div key={name} class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">
              <code>{`{${name}}`}</code>
            </dt>
            <dd class="govuk-summary-list__value">{t(`letters.placeholder.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** What is saved, to one real recipient. */
function Preview({ path, recipients }: { path: string; recipients: Recipient[] }) {
  const t = useText();
  return (
    <Card title={t('letters.preview')}>
      <form action={`${path}/preview`} method="get">
        <div class="govuk-form-group">
          <label class="govuk-label" for="preview-to">
            {t('letters.column.to')}
          </label>
          <select class="govuk-select" id="preview-to" name="to">
            {recipients.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <Button kind="secondary">{t('letters.preview-open')}</Button>
      </form>
    </Card>
  );
}
