import type { MatterView } from '../../src/recommendations/gathering/matter-views.service.js';
import { formatDay, formatMoment } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';

/** What was done, the latest first. */
export function MatterHistory({ view: { steps, names } }: { view: MatterView }) {
  const t = useText();
  if (steps.length === 0) return null;
  return (
    <Card title={t('answers.history')}>
      <ul class="govuk-list">
        {steps.map(({ step, by }) => (
          <li key={step.id}>
            <strong>{t(`answers.step.${step.kind}`)}</strong>
            {step.unitSlug && `: ${names.get(step.unitSlug) ?? step.unitSlug}`}
            {step.until && `: ${formatDay(step.until as Day)}`}
            {step.kind === 'merged' || step.kind === 'unmerged' ? (
              ` ${step.reason}`
            ) : (
              <Reason text={step.reason} />
            )}
            {step.decidedBy && (
              <span class="table__under">{t('answers.assign.decided', { who: step.decidedBy })}</span>
            )}
            <span class="table__under">{[formatMoment(step.at), by].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Reason({ text }: { text: string }) {
  return text === '' ? null : <span class="table__under keep-lines">{text}</span>;
}
