import { dayInVietnam, formatDay } from '../../src/core/vietnamese/dates.js';
import type { DelegationView } from '../../src/delegates/delegation-view.js';
import type { Departure } from '../../src/delegates/departures/departure.entity.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';

/** Who has left the delegation: when, why, and who came instead. */
export function DeparturesCard({ view }: { view: DelegationView }) {
  const t = useText();
  const { departures, delegates } = view;
  if (departures.length === 0) return null;
  const names = new Map([...departures, ...delegates].map(({ id, name }) => [id, name]));
  return (
    <Card title={t('delegates.departure.list')}>
      <ul class="plain-list history">
        {departures.map((departure) => (
          <DepartureItem
            key={departure.id}
            departure={departure}
            substitute={names.get(departure.substituteId ?? '')}
          />
        ))}
      </ul>
    </Card>
  );
}

function DepartureItem({ departure, substitute }: { departure: Departure; substitute: string | undefined }) {
  const t = useText();
  const { id, name, leftAt, reason, substituteId } = departure;
  const state = substituteId ? 'replaced' : 'withdrawn';
  return (
    <li>
      <a href={`/delegates/${id}`}>{name}</a>, {t(`delegates.departure.state.${state}`)}{' '}
      {formatDay(dayInVietnam(leftAt))}
      {substituteId && substitute && (
        <span class="table__under">
          {t('delegates.departure.replaced-by')} <a href={`/delegates/${substituteId}`}>{substitute}</a>
        </span>
      )}
      <span class="table__under keep-lines">{t('delegates.departure.because', { reason })}</span>
    </li>
  );
}
