import type { ComponentChildren } from 'preact';

/** A titled group of fields in a long form. */
export function FieldSet({ legend, children }: { legend: string; children: ComponentChildren }) {
  return (
    <fieldset class="govuk-fieldset field-set">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--section">{legend}</legend>
      {children}
    </fieldset>
  );
}
