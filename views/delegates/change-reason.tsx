import { TextArea } from '../ui/fields.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';

/** After the freeze each change says why. */
export function ChangeReason({ form }: { form: FormState }) {
  const t = useText();
  return (
    <TextArea
      form={form}
      name="changeReason"
      label={t('delegates.change.reason')}
      hint={t('delegates.change.reason-hint')}
      rows={3}
    />
  );
}
