import { FieldSetGroup } from './field-group.js';
import type { FieldProps } from './field-group.js';
import { errorOf } from './form-state.js';
import type { FormState } from './form-state.js';
import { useText } from './frame.js';

const parts = ['day', 'month', 'year'] as const;
type Part = (typeof parts)[number];

type DateFieldProps = FieldProps & { birthday?: boolean };

/** Three inputs `<name>-day`, `<name>-month`, `<name>-year`; the message stands under `name`, which is the day's id. */
export function DateField({ birthday = false, ...field }: DateFieldProps) {
  return (
    <FieldSetGroup {...field} form={asWhole(field)}>
      <div class="govuk-date-input">
        {parts.map((part) => (
          <PartInput key={part} part={part} field={field} autocomplete={birthday ? `bday-${part}` : 'off'} />
        ))}
      </div>
    </FieldSetGroup>
  );
}

function PartInput({ part, field, autocomplete }: { part: Part; field: FieldProps; autocomplete: string }) {
  const t = useText();
  const name = `${field.name}-${part}`;
  const id = part === 'day' ? field.name : name;
  const isWrong = [field.name, name].some((wrong) => errorOf(field.form, wrong) !== undefined);
  return (
    <div class="govuk-date-input__item">
      <label class="govuk-label govuk-date-input__label" for={id}>
        {t(`common.${part}`)}
      </label>
      <input
        class={`govuk-input govuk-date-input__input govuk-input--width-${part === 'year' ? 4 : 2}${isWrong ? ' govuk-input--error' : ''}`}
        id={id}
        name={name}
        type="text"
        inputmode="numeric"
        value={field.form.values[name]}
        autocomplete={autocomplete}
        aria-invalid={isWrong || undefined}
      />
    </div>
  );
}

/** A mistake in one part is told where the whole date's is. */
function asWhole({ form, name }: FieldProps): FormState {
  const names = parts.map((part) => `${name}-${part}`);
  const errors = form.errors.map((error) =>
    names.includes(error.field) ? { ...error, field: name } : error,
  );
  return { ...form, errors };
}
