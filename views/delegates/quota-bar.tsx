import type { Quota } from '../../src/delegates/quota.entity.js';
import { useText } from '../ui/frame.js';
import { Bar } from '../ui/progress-bar.js';

/** How many are in of how many may be; where fewer would do, that too. */
export function QuotaBar({ quota }: { quota: Pick<Quota, 'role' | 'taken' | 'may' | 'must'> }) {
  const t = useText();
  const { role, taken, may, must } = quota;
  return (
    <>
      <Bar value={taken} max={may} label={t(`delegates.role.${role}`)} />
      {must > 0 && must < may && <p class="soft small">{t('delegates.quota-range', { may, must })}</p>}
    </>
  );
}
