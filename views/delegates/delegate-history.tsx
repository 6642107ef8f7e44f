import { formatMoment } from '../../src/core/vietnamese/dates.js';
import type { HistoryStep } from '../../src/delegates/delegate-reader.js';
import type { TextKey, Translate } from '../text/text.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';

/** Who did what to the person's entry, latest first. */
export function DelegateHistory({ history }: { history: HistoryStep[] }) {
  const t = useText();
  if (history.length === 0) return null;
  return (
    <Card title={t('delegates.history')}>
      <ol class="plain-list history">
        {history.map((step, index) => (
          <li key={index}>
            <strong>{t(`verbs.${step.verb}` as TextKey)}</strong>
            <span class="table__under">
              {t('delegates.history-by', {
                name: step.name ?? t('delegates.history-system'),
                at: formatMoment(step.at),
              })}
              {step.fields && ` · ${t('delegates.history-fields', { fields: fieldsText(step.fields, t) })}`}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function fieldsText(fields: string, t: Translate): string {
  return fields
    .split(',')
    .map((field) => t(`delegates.field.${field as 'name'}`))
    .join(', ');
}
