import { eventStatuses } from '../../src/programme/plan/plan.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { DateField } from '../ui/date-field.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { FieldSet } from '../ui/field-set.js';
import { SelectField, TextField } from '../ui/fields.js';
import type { Choice } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { useSetupCrumbs } from './crumbs.js';
import { VersionField } from './version-field.js';

interface EventFormPageProps {
  slug: string;
  form: FormState;
  /** Groups, and the units that exist on the event's day. */
  bodies: Choice[];
  /** Whether lists are due at some day; proposals for a ceremony are taken until it is over. */
  hasDeadline: boolean;
}

export function EventFormPage({ slug, form, bodies, hasDeadline }: EventFormPageProps) {
  const t = useText();
  const title = t('programme.setup.event.edit');
  const list = { text: t('programme.setup.events'), href: '/setup/events' };
  return (
    <Layout title={title} hasErrors={form.errors.length > 0} crumbs={useSetupCrumbs(title, [list])}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={form.values.name} />
      <PostForm action={`/setup/events/${slug}`} method="PUT">
        <VersionField form={form} />
        <WhatAndWhen form={form} />
        <Where form={form} />
        <Who form={form} bodies={bodies} />
        <Registration form={form} hasDeadline={hasDeadline} />
        <Buttons>
          <Button>{t('programme.setup.save')}</Button>
          <ButtonLink kind="secondary" href="/setup/events">
            {t('programme.setup.back')}
          </ButtonLink>
        </Buttons>
      </PostForm>
    </Layout>
  );
}

function WhatAndWhen({ form }: { form: FormState }) {
  const t = useText();
  const statuses = eventStatuses.map((value) => ({ value, text: t(`programme.event-status.${value}`) }));
  return (
    <FieldSet legend={t('programme.event.when')}>
      <TextField form={form} name="name" label={t('programme.event.name')} maxLength={200} />
      <DateField
        form={form}
        name="startsOn"
        label={t('programme.event.starts-on')}
        hint={t('programme.event.day-hint')}
      />
      <DateField
        form={form}
        name="endsOn"
        label={t('programme.event.ends-on')}
        hint={t('programme.event.ends-on-hint')}
        optional
      />
      <SelectField
        form={form}
        name="status"
        label={t('programme.event.status')}
        hint={t('programme.event.status-hint')}
        options={statuses}
      />
    </FieldSet>
  );
}

function Where({ form }: { form: FormState }) {
  const t = useText();
  return (
    <FieldSet legend={t('programme.event.where')}>
      <TextField
        form={form}
        name="venue"
        label={t('programme.event.venue')}
        hint={t('programme.event.venue-hint')}
        optional
      />
      <TextField
        form={form}
        name="place"
        label={t('programme.event.place')}
        hint={t('programme.event.place-hint')}
        optional
      />
    </FieldSet>
  );
}

function Who({ form, bodies }: { form: FormState; bodies: Choice[] }) {
  const t = useText();
  return (
    <FieldSet legend={t('programme.event.who')}>
      <p class="soft">{t('programme.event.who-hint')}</p>
      <SelectField form={form} name="host" label={t('programme.event.host')} options={bodies} optional />
      <SelectField form={form} name="chair" label={t('programme.event.chair')} options={bodies} optional />
    </FieldSet>
  );
}

function Registration({ form, hasDeadline }: { form: FormState; hasDeadline: boolean }) {
  const t = useText();
  return (
    <FieldSet legend={t('programme.event.registration')}>
      <DateField
        form={form}
        name="opensOn"
        label={t('programme.event.opens-on')}
        hint={t('programme.event.opens-on-hint')}
        optional
      />
      {hasDeadline && <Closing form={form} />}
    </FieldSet>
  );
}

function Closing({ form }: { form: FormState }) {
  const t = useText();
  return (
    <>
      <DateField
        form={form}
        name="closesOn"
        label={t('programme.event.closes-on')}
        hint={t('programme.event.closes-on-hint')}
        optional
      />
      <TextField
        form={form}
        name="graceMinutes"
        label={t('programme.event.grace')}
        hint={t('programme.event.grace-hint')}
        width={4}
        inputmode="numeric"
        autocomplete="off"
      />
    </>
  );
}
