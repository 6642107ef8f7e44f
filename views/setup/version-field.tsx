import { HiddenField } from '../ui/fields.js';
import type { FormState } from '../ui/form-state.js';

/** The version that this form starts from: after a stale save, what is stored now, so that both values have been seen. */
export function VersionField({ form }: { form: FormState }) {
  return <HiddenField name="version" value={form.theirs?.version ?? form.values.version ?? 0} />;
}
