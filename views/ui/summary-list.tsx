import type { ComponentChildren } from 'preact';
import { useText } from './frame.js';

export interface SummaryRow {
  label: string;
  /** Empty: shown as not filled in. */
  value?: ComponentChildren;
  /** Where it can be changed. */
  editHref?: string;
}

/** Answers to check before they are handed in. */
export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  return (
    <dl class="govuk-summary-list">
      {rows.map((row) => (
        <Row key={row.label} {...row} />
      ))}
    </dl>
  );
}

function Row({ label, value, editHref }: SummaryRow) {
  const t = useText();
  const isEmpty = value === undefined || value === null || value === '';
  return (
    <div
      class={
        editHref ? 'govuk-summary-list__row' : 'govuk-summary-list__row govuk-summary-list__row--no-actions'
      }
    >
      <dt class="govuk-summary-list__key">{label}</dt>
      <dd class="govuk-summary-list__value">
        {isEmpty ? <span class="soft">{t('common.not-filled')}</span> : value}
      </dd>
      {editHref && (
        <dd class="govuk-summary-list__actions">
          <a href={editHref}>
            {t('common.edit')}
            <span class="govuk-visually-hidden"> {label}</span>
          </a>
        </dd>
      )}
    </div>
  );
}
