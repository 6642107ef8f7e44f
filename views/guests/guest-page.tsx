import type { GuestPageView } from '../../src/guests/guest-list.service.js';
import { Button } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Details } from '../ui/details.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { HiddenField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import { theirsInWords } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { VersionField } from '../setup/version-field.js';
import { courtesies } from '../../src/guests/guest-words.js';
import { GuestFields } from './guest-fields.js';
import { guestsPath } from './guest-paths.js';
import { InvitationCard } from './invitation-card.js';
import { NamesCard } from './names-card.js';

/** The form that came back, if one did. */
export interface GuestForms {
  details?: FormState;
  names?: FormState;
  invitation?: FormState;
}

interface GuestPageProps {
  view: GuestPageView;
  forms: GuestForms;
}

/** One guest: where the invitation stands, who comes, and all that is written. */
export function GuestPage({ view, forms }: GuestPageProps) {
  const t = useText();
  const { event, called, answers } = view;
  const form = forms.details ?? forms.names ?? forms.invitation ?? stored({});
  const crumbs = [
    { text: event.name, href: `/events/${event.slug}` },
    { text: t('guests.title'), href: guestsPath(event.slug) },
    { text: called },
  ];
  return (
    <Layout title={called} hasErrors={form.errors.length > 0} crumbs={crumbs}>
      <ErrorSummary form={form} />
      <PageHeading title={called} lead={t(`guests.kind.${view.entry.guest.kind}`)} />
      <InvitationCard view={view} form={forms.invitation ?? stored(answers.invitation)} />
      <NamesCard view={view} form={forms.names ?? stored(answers.names)} />
      <Edit view={view} form={forms.details ?? stored(answers.details)} />
      <Removal view={view} />
    </Layout>
  );
}

function Edit({ view, form: typed }: { view: GuestPageView; form: FormState }) {
  const t = useText();
  const forms = courtesies.map((value) => ({
    value,
    text: value ? t(`guests.courtesy.${value}`) : t('guests.courtesy-none'),
  }));
  const form = theirsInWords(typed, 'courtesy', forms);
  return (
    <Card title={t('guests.legend.edit')}>
      {view.entry.guest.state === 'accepted' && <p class="soft">{t('guests.badge-changes')}</p>}
      <PostForm action={`/guests/${view.entry.guest.id}`} method="PUT">
        <VersionField form={form} />
        <GuestFields form={form} bodies={view.bodies} />
        <Button>{t('guests.save')}</Button>
      </PostForm>
    </Card>
  );
}

function Removal({ view: { entry } }: { view: GuestPageView }) {
  const t = useText();
  const { id, version } = entry.guest;
  return (
    <Details summary={t('guests.removal.title')}>
      <p>{t('guests.removal.text')}</p>
      <PostForm action={`/guests/${id}`} method="DELETE">
        <HiddenField name="version" value={version} />
        <Button kind="danger">{t('guests.removal.button')}</Button>
      </PostForm>
    </Details>
  );
}

function stored(values: Record<string, string>): FormState {
  return { values, errors: [] };
}
