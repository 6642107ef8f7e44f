import type { FormState } from './form-state.js';
import { useText } from './frame.js';

/** Everything that is wrong with a form, on top of it, each a link to where it can be mended. */
export function ErrorSummary({ form }: { form: FormState }) {
  const t = useText();
  const { errors } = form;
  if (errors.length === 0) return null;
  return (
    <div class="govuk-error-summary" data-module="govuk-error-summary" tabindex={-1}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{t('common.error-summary', { count: errors.length })}</h2>
        <ul class="govuk-list govuk-error-summary__list">
          {errors.map(({ field, message }) => (
            <li key={field + message}>
              {field === '' ? message : <a href={`#${idOf(field)}`}>{message}</a>}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** A date's day input carries the id of the whole date. */
function idOf(field: string): string {
  return field.replace(/-day$/, '');
}
