import type { Event } from '../../src/programme/event.entity.js';
import { Button } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { CheckboxField } from '../ui/fields.js';
import type { FormState } from '../ui/form-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { SeenField } from '../ui/seen-field.js';
import { boardCrumbs } from '../delegates/paths.js';

interface ConsentSetupPageProps {
  event: Event;
  /** A forum asks children in any case. */
  alwaysAsks: boolean;
  form: FormState;
}

/** What an event asks of children and of those who work with them. */
export function ConsentSetupPage({ event, alwaysAsks, form }: ConsentSetupPageProps) {
  const t = useText();
  const title = t('consents.setup.title');
  const crumbs = [...boardCrumbs(event, t), { text: title }];
  return (
    <Layout title={title} crumbs={crumbs} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={t('consents.setup.lead')} />
      {alwaysAsks && <Message>{t('consents.setup.always')}</Message>}
      <PostForm class="form" action={`/setup/consents/${event.slug}`} method="PUT">
        <SeenField form={form} />
        {!alwaysAsks && (
          <CheckboxField form={form} name="asksForConsent" label={t('consents.setup.consent')} />
        )}
        <CheckboxField
          form={form}
          name="asksForCommitment"
          label={t('consents.setup.commitment')}
          hint={t('consents.setup.commitment-hint')}
        />
        <Button>{t('consents.setup.save')}</Button>
      </PostForm>
    </Layout>
  );
}
