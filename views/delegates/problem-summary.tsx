import type { DelegationView } from '../../src/delegates/delegation-view.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { problemHref, problemText } from './problems.js';

interface ProblemSummaryProps {
  view: DelegationView;
  form: FormState;
}

const ownFields = ['', 'shortfallReason', 'inclusion', 'inclusionReason', 'reason'];

/** After a refused submission: everything that is wrong, each a link to the field of the person where it can be mended. */
export function ProblemSummary({ view, form }: ProblemSummaryProps) {
  const t = useText();
  const items = itemsOf({ view, form }, t);
  if (items.length === 0) return null;
  return (
    <div class="govuk-error-summary" data-module="govuk-error-summary" tabindex={-1}>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{t('common.error-summary', { count: items.length })}</h2>
        <ul class="govuk-list govuk-error-summary__list">
          {items.map(({ text, href }) => (
            <li key={text}>{href ? <a href={href}>{text}</a> : text}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function itemsOf(
  { view, form }: ProblemSummaryProps,
  t: ReturnType<typeof useText>,
): { text: string; href?: string }[] {
  const own = form.errors.filter(({ field }) => ownFields.includes(field));
  const consents = form.errors.filter(({ field }) => field.startsWith('consents/'));
  const isOfPeople = own.length + consents.length < form.errors.length;
  return [
    ...own.map(({ field, message }) => ({ text: message, href: field ? `#${field}` : undefined })),
    ...consents.map(({ field, message }) => ({ text: message, href: consentsHref(field) })),
    ...(isOfPeople
      ? view.problems.map((problem) => ({ text: problemText(problem, t), href: problemHref(problem) }))
      : []),
  ];
}

/** @param field `consents/<id>` */
function consentsHref(field: string): string {
  return `/delegates/${field.replace('consents/', '')}/consents`;
}
