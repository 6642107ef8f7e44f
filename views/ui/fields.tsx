import { controlClass, describedBy, FieldGroup, FieldSetGroup, HintAndError } from './field-group.js';
import type { FieldProps } from './field-group.js';
import type { Translate } from '../text/text.js';
import { errorOf, theirsInWords } from './form-state.js';
import type { FormState } from './form-state.js';
import { useText } from './frame.js';

/** How many letters an input is wide; without it, as wide as the form. */
export type Width = 2 | 3 | 4 | 5 | 10 | 20 | 30;

type TextFieldProps = FieldProps & {
  width?: Width;
  type?: 'text' | 'tel' | 'email' | 'search';
  autocomplete?: string;
  inputmode?: 'text' | 'numeric' | 'tel' | 'email';
  maxLength?: number;
  /** What may be chosen instead of being typed; anything else may be typed as well. */
  suggestions?: string[];
};

export function TextField({
  width,
  type = 'text',
  autocomplete,
  inputmode,
  maxLength,
  suggestions,
  ...field
}: TextFieldProps) {
  const size = width ? ` govuk-input--width-${width}` : '';
  const listId = suggestions && `${field.name}-suggestions`;
  return (
    <FieldGroup {...field}>
      <input
        class={controlClass('govuk-input', field) + size}
        id={field.name}
        name={field.name}
        type={type}
        value={field.form.values[field.name]}
        autocomplete={autocomplete}
        inputmode={inputmode}
        maxlength={maxLength}
        list={listId}
        spellcheck={false}
        aria-describedby={describedBy(field)}
        aria-invalid={isInvalid(field)}
      />
      {suggestions && <Suggestions id={listId} values={suggestions} />}
    </FieldGroup>
  );
}

function Suggestions({ id, values }: { id: string | undefined; values: string[] }) {
  return (
    <datalist id={id}>
      {values.map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
}

type TextAreaProps = FieldProps & { rows?: number; maxLength?: number };

export function TextArea({ rows = 4, maxLength, ...field }: TextAreaProps) {
  return (
    <FieldGroup {...field}>
      <textarea
        class={controlClass('govuk-textarea', field)}
        id={field.name}
        name={field.name}
        rows={rows}
        maxlength={maxLength}
        aria-describedby={describedBy(field)}
        aria-invalid={isInvalid(field)}
      >
        {field.form.values[field.name]}
      </textarea>
    </FieldGroup>
  );
}

export interface Choice {
  value: string;
  text: string;
  hint?: string;
}

type SelectFieldProps = FieldProps & { options: Choice[]; placeholder?: string };

export function SelectField({ options, placeholder, ...field }: SelectFieldProps) {
  const t = useText();
  const chosen = field.form.values[field.name] ?? '';
  return (
    <FieldGroup {...field} form={theirsInWords(field.form, field.name, options)}>
      <select
        class={controlClass('govuk-select', field)}
        id={field.name}
        name={field.name}
        aria-describedby={describedBy(field)}
        aria-invalid={isInvalid(field)}
      >
        <option value="">{placeholder ?? t('common.choose')}</option>
        {options.map(({ value, text }) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </FieldGroup>
  );
}

type RadioFieldProps = FieldProps & { options: Choice[]; row?: boolean };

export function RadioField({ options, row = false, ...field }: RadioFieldProps) {
  return (
    <FieldSetGroup {...field} form={theirsInWords(field.form, field.name, options)}>
      <div class={row ? 'govuk-radios govuk-radios--row' : 'govuk-radios'}>
        {options.map((option, index) => (
          <ChoiceItem key={option.value} kind="radio" field={field} option={option} index={index} />
        ))}
      </div>
    </FieldSetGroup>
  );
}

/** Several may be ticked; `form.values` holds the ticked ones with commas between them. */
export function CheckboxesField({ options, ...field }: RadioFieldProps) {
  return (
    <FieldSetGroup {...field}>
      <div class="govuk-checkboxes">
        {options.map((option, index) => (
          <ChoiceItem key={option.value} kind="checkbox" field={field} option={option} index={index} />
        ))}
      </div>
    </FieldSetGroup>
  );
}

/** One box that sends `yes` when it is ticked and nothing otherwise. */
export function CheckboxField({ optional, ...field }: FieldProps) {
  const t = useText();
  const isWrong = errorOf(field.form, field.name) !== undefined;
  const label = optional ? `${field.label} (${t('common.optional')})` : field.label;
  return (
    <div class={isWrong ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <HintAndError {...field} form={theirTick(field, t)} />
      <div class="govuk-checkboxes">
        <ChoiceItem kind="checkbox" field={field} option={{ value: 'yes', text: label }} index={0} />
      </div>
    </div>
  );
}

/** A box that is not ticked sends nothing. */
function theirTick({ form, name }: FieldProps, t: Translate): FormState {
  const values = { ...form.values, [name]: form.values[name] ?? '' };
  const choices = [
    { value: 'yes', text: t('common.ticked') },
    { value: '', text: t('common.unticked') },
  ];
  return theirsInWords({ ...form, values }, name, choices);
}

export function HiddenField({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />;
}

interface ChoiceItemProps {
  kind: 'radio' | 'checkbox';
  field: FieldProps;
  option: Choice;
  index: number;
}

function ChoiceItem({ kind, field, option, index }: ChoiceItemProps) {
  const block = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes';
  const id = index === 0 ? field.name : `${field.name}-${index + 1}`;
  const hintId = option.hint && `${id}-item-hint`;
  return (
    <div class={`${block}__item`}>
      <input
        class={`${block}__input`}
        id={id}
        name={field.name}
        type={kind}
        value={option.value}
        checked={chosenIn(field).includes(option.value)}
        aria-describedby={hintId ?? (index === 0 ? describedBy(field) : undefined)}
      />
      <label class={`govuk-label ${block}__label`} for={id}>
        {option.text}
      </label>
      {option.hint && (
        <div id={hintId} class={`govuk-hint ${block}__hint`}>
          {option.hint}
        </div>
      )}
    </div>
  );
}

function chosenIn({ form, name }: FieldProps): string[] {
  return (form.values[name] ?? '').split(',');
}

function isInvalid({ form, name }: FieldProps): true | undefined {
  return errorOf(form, name) === undefined ? undefined : true;
}
