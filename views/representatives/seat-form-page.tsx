import { seatModes } from '../../src/programme/plan/plan.js';
import type { Event } from '../../src/programme/event.entity.js';
import type { Unit } from '../../src/programme/unit.entity.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { RadioField, SelectField, TextArea, TextField } from '../ui/fields.js';
import type { Choice } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { VersionField } from '../setup/version-field.js';
import { seatsCrumbs, seatsPath } from './seat-paths.js';

interface SeatFormPageProps {
  event: Event;
  /** Null for a new seat. */
  unit: Unit | null;
  choices: Choice[];
  form: FormState;
}

/** How many leaders a unit is asked for, and in which words. */
export function SeatFormPage({ event, unit, choices, form }: SeatFormPageProps) {
  const t = useText();
  const title = unit?.shortName ?? t('representatives.seat.add');
  const path = seatsPath(event.slug);
  return (
    <Layout title={title} hasErrors={form.errors.length > 0} crumbs={seatsCrumbs(event, t, title)}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={event.name} />
      <PostForm action={unit ? `${path}/${unit.slug}` : path} method={unit ? 'PUT' : 'POST'}>
        <VersionField form={form} />
        {!unit && (
          <SelectField form={form} name="unit" label={t('representatives.column.unit')} options={choices} />
        )}
        <Fields form={form} />
        <Buttons>
          <Button>{t('representatives.seat.save')}</Button>
          <ButtonLink kind="secondary" href={path}>
            {t('representatives.seat.back')}
          </ButtonLink>
        </Buttons>
      </PostForm>
    </Layout>
  );
}

function Fields({ form }: { form: FormState }) {
  const t = useText();
  const modes = seatModes.map((value) => ({
    value,
    text: t(`representatives.mode.${value}`),
    hint: t(`representatives.mode.${value}-hint`),
  }));
  return (
    <>
      <TextField
        form={form}
        name="count"
        label={t('representatives.seat.count')}
        hint={t('representatives.seat.count-hint')}
        width={2}
        inputmode="numeric"
      />
      <RadioField form={form} name="mode" label={t('representatives.seat.mode')} options={modes} />
      <TextField
        form={form}
        name="section"
        label={t('representatives.seat.section')}
        hint={t('representatives.seat.section-hint')}
        width={10}
        optional
      />
      <TextArea
        form={form}
        name="wording"
        label={t('representatives.seat.wording')}
        hint={t('representatives.seat.wording-hint')}
        rows={4}
        maxLength={500}
      />
    </>
  );
}
