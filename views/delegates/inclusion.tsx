import type { DelegationView } from '../../src/delegates/delegation-view.js';
import { RadioField, TextArea } from '../ui/fields.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';

/** The one question at handing in: whether the unit has met the plan's demand. */
export function InclusionFields({ form, view }: { form: FormState; view: DelegationView }) {
  const t = useText();
  const { inclusion, inclusionReason } = view.delegation ?? {};
  const shown = { ...form, values: { inclusion, inclusionReason, ...form.values } };
  return (
    <>
      <RadioField
        row
        form={shown}
        name="inclusion"
        label={t('delegates.inclusion.question')}
        hint={t('delegates.inclusion.hint')}
        options={(['yes', 'no'] as const).map((value) => ({
          value,
          text: t(`delegates.inclusion.${value}`),
        }))}
      />
      <TextArea
        optional
        form={shown}
        name="inclusionReason"
        label={t('delegates.inclusion.reason')}
        hint={t('delegates.inclusion.reason-hint')}
        rows={2}
      />
    </>
  );
}

export function InclusionGiven({ view: { delegation } }: { view: DelegationView }) {
  const t = useText();
  if (!delegation?.inclusion) return null;
  const { inclusion, inclusionReason: reason } = delegation;
  return (
    <p class="keep-lines">
      {t('delegates.inclusion.given')} <strong>{t(`delegates.inclusion.${inclusion}`)}</strong>
      {reason && `. ${reason}`}
    </p>
  );
}
