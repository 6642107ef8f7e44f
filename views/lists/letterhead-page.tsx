import type { Event } from '../../src/programme/event.entity.js';
import type { Unit } from '../../src/programme/unit.entity.js';
import { delegationCrumbs, delegationPath } from '../delegates/paths.js';
import type { Translate } from '../text/text.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { HiddenField, TextArea, TextField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import type { Crumb } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';

export interface LetterheadPageProps {
  event: Event;
  unit: Unit;
  form: FormState;
  /** Where it stands when it is not part of a delegation. */
  at?: { path: string; lead: string; back: { href: string; text: string }; crumbs: Crumb[] };
}

/** What the unit's papers say of the unit and of who signs. */
export function LetterheadPage({ event, unit, form, at }: LetterheadPageProps) {
  const t = useText();
  const title = t('lists.letterhead.title');
  const place = at ?? inDelegation({ event, unit }, t, title);
  return (
    <Layout title={title} crumbs={place.crumbs} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={place.lead} />
      <PostForm action={place.path} method="PUT">
        <HiddenField name="version" value={form.theirs?.version ?? form.values.version ?? 0} />
        <Issuer form={form} />
        <Signing form={form} />
        <Buttons>
          <Button>{t('lists.letterhead.save')}</Button>
          <ButtonLink kind="secondary" href={place.back.href}>
            {place.back.text}
          </ButtonLink>
        </Buttons>
      </PostForm>
    </Layout>
  );
}

function inDelegation(
  place: Pick<LetterheadPageProps, 'event' | 'unit'>,
  t: Translate,
  title: string,
): NonNullable<LetterheadPageProps['at']> {
  const href = delegationPath(place);
  return {
    path: `${href}/letterhead`,
    lead: t('lists.letterhead.lead'),
    back: { href, text: t('delegates.back-to-delegation') },
    crumbs: delegationCrumbs({ ...place, isCommittee: false }, t, title),
  };
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
