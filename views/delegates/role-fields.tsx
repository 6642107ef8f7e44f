import { circumstances } from '../../src/delegates/delegate-roles.js';
import { FieldSet } from '../ui/field-set.js';
import { CheckboxesField, TextField } from '../ui/fields.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';

export function GuardianFields({ form }: { form: FormState }) {
  const t = useText();
  return (
    <div class="only-child form-part">
      <FieldSet legend={t('delegates.group.child')}>
        <p class="only-undecided soft">{t('delegates.only-for.child')}</p>
        <TextField
          form={form}
          name="guardianName"
          label={t('delegates.field.guardianName')}
          autocomplete="off"
        />
        <TextField
          form={form}
          name="guardianPhone"
          label={t('delegates.field.guardianPhone')}
          hint={t('delegates.hint.guardianPhone')}
          type="tel"
          width={20}
          autocomplete="off"
        />
      </FieldSet>
    </div>
  );
}

export function AdultFields({ form }: { form: FormState }) {
  const t = useText();
  return (
    <div class="only-adult form-part">
      <FieldSet legend={t('delegates.group.adult')}>
        <p class="only-undecided soft">{t('delegates.only-for.adult')}</p>
        <TextField
          form={form}
          name="phone"
          label={t('delegates.field.phone')}
          hint={t('delegates.hint.phone')}
          type="tel"
          width={20}
          autocomplete="off"
        />
      </FieldSet>
    </div>
  );
}

/** Yes or no, and why that is asked; the kind never is. */
export function CircumstanceFields({ form }: { form: FormState }) {
  const t = useText();
  return (
    <div class="only-child form-part">
      <CheckboxesField
        form={form}
        name="circumstances"
        label={t('delegates.field.circumstances')}
        hint={t('delegates.hint.circumstances')}
        options={circumstances.map((value) => ({ value, text: t(`delegates.shape.measure.${value}`) }))}
      />
    </div>
  );
}
