import type { Event } from '../../src/programme/event.entity.js';
import { Button, ButtonLink } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { GuestFields } from './guest-fields.js';
import { guestsPath } from './guest-paths.js';

interface GuestFormPageProps {
  event: Event;
  bodies: string[];
  form: FormState;
}

/** Somebody new on the list of guests. */
export function GuestFormPage({ event, bodies, form }: GuestFormPageProps) {
  const t = useText();
  const path = guestsPath(event.slug);
  const crumbs = [
    { text: event.name, href: `/events/${event.slug}` },
    { text: t('guests.title'), href: path },
    { text: t('guests.add') },
  ];
  return (
    <Layout title={t('guests.add')} hasErrors={form.errors.length > 0} crumbs={crumbs}>
      <ErrorSummary form={form} />
      <PageHeading title={t('guests.add')} lead={event.name} />
      <PostForm action={path}>
        <GuestFields form={form} bodies={bodies} />
        <div class="buttons">
          <Button>{t('guests.save-new')}</Button>
          <Button kind="secondary" name="next" value="another">
            {t('guests.save-another')}
          </Button>
          <ButtonLink kind="link" href={path}>
            {t('guests.back')}
          </ButtonLink>
        </div>
      </PostForm>
    </Layout>
  );
}
