import type { ComponentChildren } from 'preact';

interface DetailsProps {
  summary: string;
  open?: boolean;
  children: ComponentChildren;
}

export function Details({ summary, open, children }: DetailsProps) {
  return (
    <details class="govuk-details" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}
