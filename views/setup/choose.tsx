import { SelectField } from '../ui/fields.js';
import type { Choice } from '../ui/fields.js';
import type { FieldProps } from '../ui/field-group.js';
import type { FormState } from '../ui/form-state.js';

type ChooseProps = FieldProps & { options: Choice[]; placeholder?: string };

/** A select whose stored value, after a stale save, is shown in words rather than as a key. */
export function Choose({ form, options, ...field }: ChooseProps) {
  return <SelectField {...field} form={withTheirsInWords(form, field.name, options)} options={options} />;
}

function withTheirsInWords(form: FormState, name: string, options: Choice[]): FormState {
  const theirs = form.theirs?.[name];
  if (theirs === undefined || theirs === form.values[name]) return form;
  const text = options.find(({ value }) => value === theirs)?.text ?? theirs;
  return { ...form, theirs: { ...form.theirs, [name]: text } };
}
