import type { Arrival } from '../../src/letters/letter-views.service.js';
import { formatDay } from '../../src/core/vietnamese/dates.js';
import { useText } from '../ui/frame.js';
import { Message } from '../ui/notice.js';

/** By when letters must be there; warns where that is over. */
export function ArrivalNote({ arrival: { latest, isLate } }: { arrival: Arrival }) {
  const t = useText();
  if (latest === null) return null;
  const day = formatDay(latest);
  return isLate ? (
    <Message tone="warning" title={t('letters.arrival.late', { day })}>
      {t('letters.arrival.late-text')}
    </Message>
  ) : (
    <p class="soft">{t('letters.arrival.until', { day })}</p>
  );
}
