import type { Event } from '../../src/programme/event.entity.js';
import type { Unit } from '../../src/programme/unit.entity.js';
import { delegationCrumbs, delegationPath } from '../delegates/paths.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { HiddenField, TextArea, TextField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';

export interface LetterheadPageProps {
  event: Event;
  unit: Unit;
  form: FormState;
}

/** What the unit's papers say of the unit and of who signs. */
export function LetterheadPage({ event, unit, form }: LetterheadPageProps) {
  const t = useText();
  const title = t('lists.letterhead.title');
  const place = { event, unit, isCommittee: false };
  return (
    <Layout title={title} crumbs={delegationCrumbs(place, t, title)} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={t('lists.letterhead.lead')} />
      <PostForm action={`${delegationPath(place)}/letterhead`} method="PUT">
        <HiddenField name="version" value={form.theirs?.version ?? form.values.version ?? 0} />
        <Issuer form={form} />
        <Signing form={form} />
        <Buttons>
          <Button>{t('lists.letterhead.save')}</Button>
          <ButtonLink kind="secondary" href={delegationPath(place)}>
            {t('delegates.back-to-delegation')}
          </ButtonLink>
        </Buttons>
      </PostForm>
    </Layout>
  );
}

function Issuer({ form }: { form: FormState }) {
  const t = useText();
  return (
    <>
      <TextField
        form={form}
        name="issuer"
        label={t('lists.letterhead.issuer')}
        hint={t('lists.letterhead.issuer-hint')}
      />
      <TextField
        form={form}
        name="superior"
        optional
        label={t('lists.letterhead.superior')}
        hint={t('lists.letterhead.superior-hint')}
      />
      <TextField
        form={form}
        name="place"
        width={20}
        label={t('lists.letterhead.place')}
        hint={t('lists.letterhead.place-hint')}
      />
      <TextField
        form={form}
        name="symbol"
        width={20}
        label={t('lists.letterhead.symbol')}
        hint={t('lists.letterhead.symbol-hint')}
      />
    </>
  );
}

function Signing({ form }: { form: FormState }) {
  const t = useText();
  return (
    <>
      <TextArea
        form={form}
        name="authority"
        rows={3}
        label={t('lists.letterhead.authority')}
        hint={t('lists.letterhead.authority-hint')}
      />
      <TextField
        form={form}
        name="signatory"
        optional
        label={t('lists.letterhead.signatory')}
        hint={t('lists.letterhead.signatory-hint')}
      />
      <TextArea
        form={form}
        name="recipients"
        rows={4}
        optional
        label={t('lists.letterhead.recipients')}
        hint={t('lists.letterhead.recipients-hint')}
      />
    </>
  );
}
