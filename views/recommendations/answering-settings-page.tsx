import type { Event } from '../../src/programme/event.entity.js';
import { Button, Buttons } from '../ui/button.js';
import { DateField } from '../ui/date-field.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { HiddenField, TextField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { deskPath, forumPath } from './paths.js';

/** Until when answers are due; no law counts the days, so the committee says. */
export function AnsweringSettingsPage({ event, form }: { event: Event; form: FormState }) {
  const t = useText();
  const title = t('answers.settings.title');
  return (
    <Layout
      title={title}
      hasErrors={form.errors.length > 0}
      crumbs={[{ text: t('answers.desk.title'), href: deskPath }, { text: title }]}
    >
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={t('answers.settings.lead')} />
      <PostForm action={forumPath(event.slug, 'answering-settings')} method="PUT">
        <HiddenField name="version" value={form.values.version ?? '0'} />
        <TextField
          form={form}
          name="answerDays"
          label={t('answers.settings.days')}
          hint={t('answers.settings.days-hint')}
          width={3}
          inputmode="numeric"
        />
        <p class="soft">{t('answers.settings.moves')}</p>
        <DateField
          optional
          form={form}
          name="draftsUntil"
          label={t('answers.settings.drafts-until')}
          hint={t('answers.settings.drafts-until-hint')}
        />
        <Buttons>
          <Button>{t('answers.settings.save')}</Button>
        </Buttons>
      </PostForm>
      <p>
        <a href="/setup/holidays">{t('answers.settings.holidays')}</a>
      </p>
    </Layout>
  );
}
