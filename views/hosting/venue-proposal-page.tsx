import type { HostedView } from '../../src/hosting/hosts.service.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextArea, TextField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { venueCrumbs, venuesPath } from './paths.js';

interface VenueProposalPageProps {
  view: HostedView;
  form: FormState;
}

/** The form of a new proposal. */
export function VenueProposalPage({ view: { event }, form }: VenueProposalPageProps) {
  const t = useText();
  const title = t('hosting.venue.propose');
  return (
    <Layout title={title} crumbs={venueCrumbs(event, t, title)} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={t('hosting.venue.propose-lead', { event: event.name })} />
      <PostForm action={venuesPath(event)}>
        <Where form={form} place={event.place} />
        <What form={form} />
        <Buttons>
          <Button>{t('hosting.venue.send')}</Button>
          <ButtonLink kind="secondary" href={venuesPath(event)}>
            {t('hosting.venue.back')}
          </ButtonLink>
        </Buttons>
      </PostForm>
    </Layout>
  );
}

function Where({ form, place }: { form: FormState; place: string }) {
  const t = useText();
  return (
    <>
      <TextField
        form={form}
        name="name"
        label={t('hosting.venue.name')}
        hint={t('hosting.venue.name-hint')}
        autocomplete="off"
      />
      <TextField
        form={form}
        name="address"
        label={t('hosting.venue.address')}
        hint={t(place ? 'hosting.venue.address-hint-of' : 'hosting.venue.address-hint', { place })}
        autocomplete="off"
      />
      <TextField
        form={form}
        name="capacity"
        label={t('hosting.venue.capacity')}
        hint={t('hosting.venue.capacity-hint')}
        width={5}
        inputmode="numeric"
        autocomplete="off"
      />
    </>
  );
}

function What({ form }: { form: FormState }) {
  const t = useText();
  return (
    <>
      <TextArea
        form={form}
        name="rainPlan"
        label={t('hosting.venue.rain')}
        hint={t('hosting.venue.rain-hint')}
        rows={3}
      />
      <TextArea
        form={form}
        name="strengths"
        label={t('hosting.venue.strengths')}
        hint={t('hosting.venue.strengths-hint')}
        rows={3}
        optional
      />
      <TextArea form={form} name="note" label={t('hosting.venue.note')} rows={2} optional />
    </>
  );
}
