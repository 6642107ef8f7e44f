import type { Event } from '../../src/programme/event.entity.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { DateField } from '../ui/date-field.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { VersionField } from '../setup/version-field.js';
import { seatsCrumbs, seatsPath } from './seat-paths.js';

/** Until when agencies answer by themselves. */
export function SeatSettingsPage({ event, form }: { event: Event; form: FormState }) {
  const t = useText();
  const title = t('representatives.settings.title');
  return (
    <Layout title={title} hasErrors={form.errors.length > 0} crumbs={seatsCrumbs(event, t, title)}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={event.name} />
      <PostForm action={`${seatsPath(event.slug)}/settings`} method="PUT">
        <VersionField form={form} />
        <DateField
          form={form}
          name="answersUntil"
          label={t('representatives.settings.answers-until')}
          hint={t('representatives.settings.hint')}
          optional
        />
        <Buttons>
          <Button>{t('representatives.seat.save')}</Button>
          <ButtonLink kind="secondary" href={seatsPath(event.slug)}>
            {t('representatives.seat.back')}
          </ButtonLink>
        </Buttons>
      </PostForm>
      <p>
        <a href="/setup/topics">{t('programme.topic.title')}</a>
      </p>
    </Layout>
  );
}
