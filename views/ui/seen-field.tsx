import { HiddenField } from './fields.js';
import type { FormState } from './form-state.js';

/** The stamp of what this form shows: after a stale save, of what is stored now, so that both values have been seen. */
export function SeenField({ form }: { form: FormState }) {
  return <HiddenField name="seen" value={form.theirs?.seen ?? form.values.seen ?? ''} />;
}
