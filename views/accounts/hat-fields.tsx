import { controlClass, describedBy, FieldGroup } from '../ui/field-group.js';
import { FieldSet } from '../ui/field-set.js';
import type { Choice } from '../ui/fields.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import type { AccountChoices } from './account-choices.js';
import { hatPairs } from './hat-rows.js';

const spareRows = 2;
const mostRows = 12;

interface HatFieldsProps {
  form: FormState;
  choices: AccountChoices;
}

/** One row for each role in a unit, and spare ones; rows that stay empty don't count. */
export function HatFields({ form, choices }: HatFieldsProps) {
  const t = useText();
  const pairs = hatPairs(split(form.values.role), split(form.values.unit));
  const spare = Array.from({ length: Math.min(spareRows, mostRows - pairs.length) }, () => ['', ''] as const);
  const roleChoices = choices.roles.map((role) => ({ value: role, text: t(`accounts.role.${role}`) }));
  const theirs = form.theirs?.hats;
  return (
    <FieldSet legend={t('accounts.roles')}>
      <p class="govuk-hint">{t('accounts.roles-hint')}</p>
      {theirs && <p class="theirs">{t('common.theirs', { value: theirs })}</p>}
      {[...pairs, ...spare].map(([role, unit], index) => (
        <div key={index} class="hat-row">
          <Choose
            form={form}
            name="role"
            row={index + 1}
            label={t('accounts.role-in-row', { row: index + 1 })}
            options={roleChoices}
            chosen={role}
          />
          <Choose
            form={form}
            name="unit"
            row={index + 1}
            label={t('accounts.unit-in-row', { row: index + 1 })}
            options={choices.units}
            chosen={unit}
          />
        </div>
      ))}
    </FieldSet>
  );
}

interface ChooseProps {
  form: FormState;
  name: 'role' | 'unit';
  row: number;
  label: string;
  options: Choice[];
  chosen: string;
}

function Choose({ form, name, row, label, options, chosen }: ChooseProps) {
  const t = useText();
  const field = { form, name: `${name}-${row}`, label };
  return (
    <FieldGroup {...field}>
      <select
        class={controlClass('govuk-select', field)}
        id={field.name}
        name={name}
        aria-describedby={describedBy(field)}
      >
        <option value="">{t('common.choose')}</option>
        {options.map(({ value, text }) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </FieldGroup>
  );
}

function split(joined: string | undefined): string[] {
  return joined === undefined || joined === '' ? [] : joined.split(',');
}
