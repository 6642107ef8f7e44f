import type { Unit } from '../../src/programme/unit.entity.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { useSetupCrumbs } from './crumbs.js';
import { VersionField } from './version-field.js';

/** Whom the committee writes to and calls at a unit; mails go to this address. */
export function UnitContactPage({ unit, form }: { unit: Unit; form: FormState }) {
  const t = useText();
  const title = t('programme.contact.title');
  const crumbs = useSetupCrumbs(title, [
    { text: t('programme.setup.units'), href: '/setup/units' },
    { text: unit.shortName, href: `/setup/units/${unit.slug}` },
  ]);
  return (
    <Layout title={title} hasErrors={form.errors.length > 0} crumbs={crumbs}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={unit.name} />
      <PostForm action={`/setup/units/${unit.slug}/contact`} method="PUT">
        <VersionField form={form} />
        <Fields form={form} />
        <Buttons>
          <Button>{t('programme.setup.save')}</Button>
          <ButtonLink kind="secondary" href={`/setup/units/${unit.slug}`}>
            {t('programme.setup.back')}
          </ButtonLink>
        </Buttons>
      </PostForm>
    </Layout>
  );
}

function Fields({ form }: { form: FormState }) {
  const t = useText();
  return (
    <>
      <TextField
        form={form}
        name="name"
        label={t('programme.contact.name')}
        hint={t('programme.contact.name-hint')}
        maxLength={120}
        optional
      />
      <TextField
        form={form}
        name="phone"
        label={t('programme.contact.phone')}
        type="tel"
        width={20}
        optional
      />
      <TextField
        form={form}
        name="email"
        label={t('programme.contact.email')}
        hint={t('programme.contact.email-hint')}
        type="email"
        maxLength={200}
        optional
      />
    </>
  );
}
