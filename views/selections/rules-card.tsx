import { criteria } from '../../src/selections/criteria.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';

/** What counts, what does not, and what is not taken over. */
export function RulesCard() {
  const t = useText();
  return (
    <Card title={t('selections.rule.title')}>
      <p>{t('selections.rule.criteria')}</p>
      <ul>
        {criteria.map((criterion) => (
          <li key={criterion}>{t(`selections.criterion.${criterion}`)}</li>
        ))}
      </ul>
      {(['not', 'consent', 'health'] as const).map((rule) => (
        <p key={rule}>{t(`selections.rule.${rule}`)}</p>
      ))}
    </Card>
  );
}
