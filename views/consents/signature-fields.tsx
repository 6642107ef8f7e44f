import { guardianRelations, methods, relations } from '../../src/consents/consent-words.js';
import { DateField } from '../ui/date-field.js';
import { FieldSet } from '../ui/field-set.js';
import { HiddenField, SelectField, TextField } from '../ui/fields.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';

interface SignatureFieldsProps {
  form: FormState;
  /** Adults answer for themselves alone. */
  isChild: boolean;
}

/** Who answered, how, and when. */
export function SignatureFields({ form, isChild }: SignatureFieldsProps) {
  const t = useText();
  return (
    <FieldSet legend={t('consents.signed')}>
      <TextField
        form={form}
        name="signer"
        label={t('consents.signer')}
        hint={t('consents.signer-hint')}
        autocomplete="off"
      />
      {isChild ? (
        <SelectField
          form={form}
          name="relation"
          label={t('consents.relation-label')}
          hint={t('consents.relation-hint')}
          options={relations.map((value) => ({ value, text: t(`consents.relation.${value}`) }))}
        />
      ) : (
        <HiddenField name="relation" value="self" />
      )}
      <GivenFields form={form} />
    </FieldSet>
  );
}

/** How and when. */
function GivenFields({ form }: { form: FormState }) {
  const t = useText();
  return (
    <>
      <SelectField
        form={form}
        name="method"
        label={t('consents.method-label')}
        options={methods.map((value) => ({ value, text: t(`consents.method.${value}`) }))}
      />
      <GivenOnField form={form} />
    </>
  );
}

/** When, also for a pile of papers. */
export function GivenOnField({ form }: { form: FormState }) {
  const t = useText();
  return (
    <DateField form={form} name="givenOn" label={t('consents.given-on')} hint={t('consents.given-on-hint')} />
  );
}

export function useGuardianRelations() {
  const t = useText();
  return guardianRelations.map((value) => ({ value, text: t(`consents.relation.${value}`) }));
}
