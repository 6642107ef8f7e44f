import type { Event } from '../../src/programme/event.entity.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { TextArea, TextField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { VersionField } from '../setup/version-field.js';
import { letterCrumbs, lettersPath } from './letter-paths.js';

/** Who issues the event's letters, and how they are signed. */
export function IssuerPage({ event, form }: { event: Event; form: FormState }) {
  const t = useText();
  const title = t('letters.issuer.title');
  return (
    <Layout title={title} hasErrors={form.errors.length > 0} crumbs={letterCrumbs(event, t, title)}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={event.name} />
      <PostForm action={`${lettersPath(event.slug)}/issuer`} method="PUT">
        <VersionField form={form} />
        <Head form={form} />
        <Signature form={form} />
        <Buttons>
          <Button>{t('programme.setup.save')}</Button>
          <ButtonLink kind="secondary" href={lettersPath(event.slug)}>
            {t('representatives.receipt.back')}
          </ButtonLink>
        </Buttons>
      </PostForm>
    </Layout>
  );
}

function Head({ form }: { form: FormState }) {
  const t = useText();
  return (
    <>
      <TextField form={form} name="superior" label={t('letters.issuer.superior')} maxLength={200} optional />
      <TextField form={form} name="name" label={t('letters.issuer.name')} maxLength={200} />
      <TextField
        form={form}
        name="letters"
        label={t('letters.issuer.letters')}
        hint={t('letters.issuer.letters-hint')}
        width={10}
      />
      <TextField form={form} name="place" label={t('letters.issuer.place')} width={20} />
    </>
  );
}

function Signature({ form }: { form: FormState }) {
  const t = useText();
  return (
    <>
      <TextArea
        form={form}
        name="authority"
        label={t('letters.issuer.authority')}
        hint={t('letters.issuer.authority-hint')}
        rows={4}
        maxLength={300}
      />
      <TextField
        form={form}
        name="signatory"
        label={t('letters.issuer.signatory')}
        maxLength={120}
        optional
      />
      <TextArea
        form={form}
        name="recipients"
        label={t('letters.issuer.recipients')}
        hint={t('letters.issuer.recipients-hint')}
        rows={4}
        maxLength={600}
        optional
      />
    </>
  );
}
