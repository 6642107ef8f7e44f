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

/** The office in the header, and whom everybody may call. */
export function ContactPage({ form }: { form: FormState }) {
  const t = useText();
  const title = t('programme.setup.contact.title');
  return (
    <Layout title={title} hasErrors={form.errors.length > 0} crumbs={useSetupCrumbs(title)}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={t('programme.setup.contact.lead')} />
      <PostForm action="/setup/contact" method="PUT">
        <VersionField form={form} />
        <Fields form={form} />
        <Buttons>
          <Button>{t('programme.setup.save')}</Button>
          <ButtonLink kind="secondary" href="/setup">
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
        name="office"
        label={t('programme.contact.office')}
        hint={t('programme.contact.office-hint')}
      />
      <TextField
        form={form}
        name="contactBody"
        label={t('programme.contact.body')}
        hint={t('programme.contact.body-hint')}
      />
      <TextField
        form={form}
        name="contactOfficer"
        label={t('programme.contact.officer')}
        hint={t('programme.contact.officer-hint')}
      />
      <TextField
        form={form}
        name="contactPhone"
        type="tel"
        inputmode="tel"
        width={20}
        label={t('programme.contact.phone')}
        hint={t('programme.contact.phone-hint')}
      />
    </>
  );
}
