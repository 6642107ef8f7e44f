import { useText } from '../ui/frame.js';

interface CopyTextProps {
  id: string;
  label: string;
  text: string;
}

/** A text to be taken along into a chat: by one press where scripts run, else marked and copied by hand. */
export function CopyText({ id, label, text }: CopyTextProps) {
  const t = useText();
  return (
    <div class="copy">
      <label class="govuk-label" for={id}>
        {t('mail.copy-label')}
      </label>
      <textarea class="govuk-textarea" id={id} rows={6} readOnly>
        {text}
      </textarea>
      <p>
        <button type="button" class="button button--secondary script-only" data-copy={id}>
          {label}
        </button>{' '}
        <span class="copy__done" role="status" data-copied={t('mail.copied')} />
      </p>
    </div>
  );
}
