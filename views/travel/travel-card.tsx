import { formatMoment } from '../../src/core/vietnamese/dates.js';
import type { TravelNote } from '../../src/delegates/delegation-travel.js';
import type { DelegationView } from '../../src/delegates/delegation-view.js';
import type { TextKey } from '../text/text.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { dayText, timeText } from './travel-text.js';
import { journeyPath } from './travel-paths.js';
import { TravelTag } from './travel-tag.js';

interface TravelCardProps {
  view: DelegationView;
  /** Null while the event has no day. */
  travel: TravelNote | null;
}

/** How the delegation comes; said to be missing only once its list is handed in. */
export function TravelCard({ view, travel }: TravelCardProps) {
  const t = useText();
  if (!travel) return null;
  const { state, arrival, changedAt, apart, isAsked } = travel;
  const path = journeyPath({ eventSlug: view.event.slug, unitSlug: view.unit.slug });
  return (
    <Card title={t('travel.title')} note={(isAsked || state !== 'none') && <TravelTag state={state} />}>
      {arrival && (
        <p>
          {t('travel.card.arrives', { day: dayText(arrival.on, t), time: timeText(arrival.at, t) })}
          {apart > 0 && ` ${t('travel.card.apart', { count: apart })}`}
        </p>
      )}
      {state === 'none' && view.isOwn && <p class="soft">{t('travel.card.text')}</p>}
      <p>
        <a href={path}>{t(linkFor(view, state))}</a>
      </p>
      {changedAt && <p class="soft small">{t('travel.changed-at', { at: formatMoment(changedAt) })}</p>}
    </Card>
  );
}

function linkFor({ isOwn, window }: DelegationView, state: TravelNote['state']): TextKey {
  if (!isOwn || window.state === 'over') return 'travel.card.see';
  return state === 'none' ? 'travel.card.tell' : 'travel.card.edit';
}
