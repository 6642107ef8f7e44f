import { courtesies, guestKinds } from '../../src/guests/guest-words.js';
import { FieldSet } from '../ui/field-set.js';
import { CheckboxField, RadioField, SelectField, TextArea, TextField } from '../ui/fields.js';
import { errorOf } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';

interface GuestFieldsProps {
  form: FormState;
  /** Names of units, to be chosen from or not. */
  bodies: string[];
}

export function GuestFields({ form, bodies }: GuestFieldsProps) {
  const t = useText();
  return (
    <>
      <FieldSet legend={t('guests.legend.who')}>
        <Called form={form} />
        <Sent form={form} bodies={bodies} />
      </FieldSet>
      <Contact form={form} />
      <LikelyTwin form={form} name="different" />
    </>
  );
}

function Called({ form }: Pick<GuestFieldsProps, 'form'>) {
  const t = useText();
  const kinds = guestKinds.map((value) => ({ value, text: t(`guests.kind.${value}`) }));
  const forms = courtesies.map((value) => ({
    value,
    text: value ? t(`guests.courtesy.${value}`) : t('guests.courtesy-none'),
  }));
  return (
    <>
      <SelectField
        form={form}
        name="kind"
        label={t('guests.field.kind')}
        hint={t('guests.kind-hint')}
        options={kinds}
      />
      <RadioField form={form} name="courtesy" label={t('guests.field.courtesy')} options={forms} row />
      <TextField
        form={form}
        name="name"
        label={t('guests.field.name')}
        hint={t('guests.name-hint')}
        maxLength={120}
        optional
      />
    </>
  );
}

/** For which office and body they come. */
function Sent({ form, bodies }: GuestFieldsProps) {
  const t = useText();
  return (
    <>
      <TextField
        form={form}
        name="title"
        label={t('guests.field.title')}
        hint={t('guests.title-hint')}
        maxLength={160}
        optional
      />
      <TextField
        form={form}
        name="body"
        label={t('guests.field.body')}
        hint={t('guests.body-hint')}
        maxLength={200}
        suggestions={bodies}
        optional
      />
      <TextField
        form={form}
        name="headcount"
        label={t('guests.field.headcount')}
        hint={t('guests.headcount-hint')}
        inputmode="numeric"
        width={3}
      />
    </>
  );
}

function Contact({ form }: { form: FormState }) {
  const t = useText();
  return (
    <FieldSet legend={t('guests.legend.more')}>
      <TextField form={form} name="phone" label={t('guests.field.phone')} type="tel" width={20} optional />
      <TextField form={form} name="email" label={t('guests.field.email')} type="email" optional />
      <TextArea form={form} name="note" label={t('guests.field.note')} rows={2} maxLength={500} optional />
      <TextField
        form={form}
        name="rank"
        label={t('guests.field.rank')}
        hint={t('guests.rank-hint')}
        inputmode="numeric"
        width={3}
        optional
      />
    </FieldSet>
  );
}

/** Asked only where a likely twin was found. */
export function LikelyTwin({ form, name }: { form: FormState; name: string }) {
  const t = useText();
  if (errorOf(form, name) === undefined && form.values[name] !== 'yes') return null;
  return <CheckboxField form={form} name={name} label={t(`guests.certain.${name as 'different'}`)} />;
}
