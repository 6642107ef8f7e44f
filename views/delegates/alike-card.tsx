import { formatDay } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import type { LikePair } from '../../src/delegates/likeness.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';

/** For the committee: people who may have been entered by two units. */
export function AlikeCard({ pairs }: { pairs: LikePair[] }) {
  const t = useText();
  if (pairs.length === 0) return null;
  return (
    <Card title={t('delegates.alike')} accent="coral">
      <p class="soft small">{t('delegates.alike-hint')}</p>
      <ul class="plain-list">
        {pairs.map((pair) => (
          <Pair key={pair.id + pair.otherId} {...pair} />
        ))}
      </ul>
    </Card>
  );
}

function Pair({ id, name, unitName, otherId, otherName, otherUnitName, born }: LikePair) {
  const t = useText();
  return (
    <li class="alike">
      <a href={`/delegates/${id}`}>{t('delegates.alike-name', { name, unit: unitName })}</a>
      <a href={`/delegates/${otherId}`}>
        {t('delegates.alike-name', { name: otherName, unit: otherUnitName })}
      </a>
      <span class="soft small">{t('delegates.alike-pair', { day: formatDay(born as Day) })}</span>
    </li>
  );
}
