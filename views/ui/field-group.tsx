import type { ComponentChildren } from 'preact';
import { errorOf } from './form-state.js';
import type { FormState } from './form-state.js';
import { useText } from './frame.js';

/** What every field of a form has; its id is its name, so that the error summary can link to it. */
export interface FieldProps {
  form: FormState;
  name: string;
  label: string;
  hint?: ComponentChildren;
  optional?: boolean;
}

type Group = FieldProps & { children: ComponentChildren };

/** One control with its label, hint and message. */
export function FieldGroup({ children, ...field }: Group) {
  return (
    <div class={groupClass(field)}>
      <label class="govuk-label" for={field.name}>
        <LabelText {...field} />
      </label>
      <HintAndError {...field} />
      {children}
    </div>
  );
}

/** Several controls that answer one question together. */
export function FieldSetGroup({ children, ...field }: Group) {
  return (
    <div class={groupClass(field)}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(field)}>
        <legend class="govuk-fieldset__legend">
          <LabelText {...field} />
        </legend>
        <HintAndError {...field} />
        {children}
      </fieldset>
    </div>
  );
}

/** Ids of the hint and the message that belong to a field. */
export function describedBy({ form, name, hint }: FieldProps): string | undefined {
  const ids = [hint && `${name}-hint`, errorOf(form, name) && `${name}-error`];
  return ids.filter(Boolean).join(' ') || undefined;
}

/** The class of a control, with its error look where something is wrong. */
export function controlClass(base: string, { form, name }: FieldProps): string {
  return errorOf(form, name) ? `${base} ${base}--error` : base;
}

export function HintAndError({ form, name, hint }: FieldProps) {
  const t = useText();
  const error = errorOf(form, name);
  return (
    <>
      {hint && (
        <div id={`${name}-hint`} class="govuk-hint">
          {hint}
        </div>
      )}
      <Theirs form={form} name={name} />
      {error && (
        <p id={`${name}-error`} class="govuk-error-message">
          <span class="govuk-visually-hidden">{t('common.error-prefix')}</span> {error}
        </p>
      )}
    </>
  );
}

function LabelText({ label, optional }: FieldProps) {
  const t = useText();
  return (
    <>
      {label}
      {optional && <span class="optional"> ({t('common.optional')})</span>}
    </>
  );
}

/** What somebody else has stored meanwhile, where it is something else. */
export function Theirs({ form, name }: Pick<FieldProps, 'form' | 'name'>) {
  const t = useText();
  const value = form.theirs?.[name];
  if (value === undefined || value === form.values[name]) return null;
  return <p class="theirs">{value === '' ? t('common.theirs-empty') : t('common.theirs', { value })}</p>;
}

function groupClass({ form, name }: FieldProps): string {
  return errorOf(form, name) ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group';
}
