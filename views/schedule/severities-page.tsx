import type { Event } from '../../src/programme/event.entity.js';
import { severities, warningKinds } from '../../src/schedule/schedule-words.js';
import { VersionField } from '../setup/version-field.js';
import { Button } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { RadioField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { draftCrumbs, schedulePath } from './paths.js';

/** What the committee wants to be stopped by, told, or left alone with. */
export function SeveritiesPage({ event, form }: { event: Event; form: FormState }) {
  const t = useText();
  const title = t('schedule.warning.settings');
  return (
    <Layout title={title} crumbs={draftCrumbs(event, t, title)} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} />
      <PostForm action={`${schedulePath(event)}/severities`} method="PUT">
        <VersionField form={form} />
        {warningKinds.map((kind) => (
          <RadioField
            key={kind}
            row
            form={form}
            name={kind}
            label={t(`schedule.warning.kind.${kind}`)}
            options={severities.map((severity) => ({
              value: severity,
              text: t(`schedule.warning.severity.${severity}`),
            }))}
          />
        ))}
        <Button>{t('schedule.warning.save')}</Button>
      </PostForm>
    </Layout>
  );
}
