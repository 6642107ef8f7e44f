import type { Shortage } from '../../src/delegates/delegation-view.js';
import type { Quota } from '../../src/delegates/quota.entity.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { QuotaBar } from './quota-bar.js';

/** How many of each role are in, of how many, and what that means. */
export function QuotaCard({ quotas, shortages }: { quotas: Quota[]; shortages: Shortage[] }) {
  const t = useText();
  const invited = quotas.filter(({ may }) => may > 0);
  if (invited.length === 0) return null;
  return (
    <Card title={t('delegates.quota')}>
      {invited.map((quota) => (
        <QuotaBar key={quota.role} quota={quota} />
      ))}
      <p class="soft small">
        {shortages.length === 0
          ? t('delegates.quota-met')
          : `${shortages.map(({ role, missing }) => t(`delegates.still-missing.${role}`, { count: missing })).join('. ')}.`}
      </p>
    </Card>
  );
}
