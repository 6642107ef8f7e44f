import { givers, giftStates } from '../../src/gifts/gift-words.js';
import { RadioField, TextArea, TextField } from '../ui/fields.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';

/** What a gift is, and who gives it. */
export function GiftFields({ form }: { form: FormState }) {
  const t = useText();
  return (
    <>
      <TextField
        form={form}
        name="what"
        label={t('gifts.field.what')}
        hint={t('gifts.hint.what')}
        autocomplete="off"
      />
      <TextField
        form={form}
        name="quantity"
        label={t('gifts.field.quantity')}
        width={4}
        inputmode="numeric"
        autocomplete="off"
      />
      <TextField
        optional
        form={form}
        name="value"
        label={t('gifts.field.value')}
        hint={t('gifts.hint.value')}
        width={20}
        autocomplete="off"
      />
      <GiverFields form={form} />
      <TextArea
        optional
        form={form}
        name="note"
        label={t('gifts.field.note')}
        hint={t('gifts.hint.note')}
        rows={2}
      />
    </>
  );
}

function GiverFields({ form }: { form: FormState }) {
  const t = useText();
  return (
    <>
      <RadioField
        form={form}
        name="giver"
        label={t('gifts.field.giver')}
        options={givers.map((giver) => ({ value: giver, text: t(`gifts.giver.${giver}`) }))}
      />
      <TextField
        optional
        form={form}
        name="sponsor"
        label={t('gifts.field.sponsor')}
        hint={t('gifts.hint.sponsor')}
        autocomplete="off"
      />
    </>
  );
}

/** For the committee: what became of it. */
export function StateFields({ form }: { form: FormState }) {
  const t = useText();
  return (
    <>
      <RadioField
        form={form}
        name="state"
        label={t('gifts.field.state')}
        options={giftStates.map((state) => ({ value: state, text: t(`gifts.state.${state}`) }))}
      />
      <TextArea
        optional
        form={form}
        name="reason"
        label={t('gifts.field.reason')}
        hint={t('gifts.hint.reason')}
        rows={2}
      />
    </>
  );
}
