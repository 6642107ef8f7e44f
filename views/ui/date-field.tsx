import type { Day } from '../../src/core/vietnamese/dates.js';
import { FieldSetGroup } from './field-group.js';
import type { FieldProps } from './field-group.js';
import { errorOf } from './form-state.js';
import type { FormState } from './form-state.js';
import { useText } from './frame.js';

const parts = ['day', 'month', 'year'] as const;
type Part = (typeof parts)[number];

type DateFieldProps = FieldProps & {
  birthday?: boolean;
  /** Stands there as long as nothing was typed. */
  proposed?: Day;
};

/** Three inputs `<name>-day`, `<name>-month`, `<name>-year`; the message stands under `name`, which is the day's id. */
export function DateField({ birthday = false, proposed, ...field }: DateFieldProps) {
  const [year, month, day] = proposed?.split('-') ?? [];
  const usual = { day, month, year };
  return (
    <FieldSetGroup {...field} form={asWhole(field)}>
      <div class="govuk-date-input">
        {parts.map((part) => (
          <PartInput
            key={part}
            part={part}
            field={field}
            usual={usual[part]}
            autocomplete={birthday ? `bday-${part}` : 'off'}
          />
        ))}
      </div>
    </FieldSetGroup>
  );
}

interface PartInputProps {
  part: Part;
  field: FieldProps;
  usual: string | undefined;
  autocomplete: string;
}

function PartInput({ part, field, usual, autocomplete }: PartInputProps) {
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
        value={field.form.values[name] ?? usual}
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
