import type { TravelBoardView, TravelRow } from '../../src/travel/travel-board.js';
import { isToAsk } from '../../src/travel/travel-words.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { Contacts } from './contacts.js';

/** Whom to ask, and whom not yet. */
export function OpenCard({ board: { rows, isOver } }: { board: TravelBoardView }) {
  const t = useText();
  const open = rows.filter(isToAsk);
  const early = rows.filter(({ isHandedIn, isTold }) => !isHandedIn && !isTold);
  if (isOver) return null;
  return (
    <Card title={t('travel.board.open')} note={t('travel.board.open-note')}>
      {open.length === 0 ? <p>{t('travel.board.open-none')}</p> : <OpenList rows={open} />}
      {early.length > 0 && (
        <p class="soft small">
          {t('travel.board.early', { units: early.map(({ unit }) => unit.shortName).join(', ') })}
        </p>
      )}
    </Card>
  );
}

function OpenList({ rows }: { rows: TravelRow[] }) {
  const t = useText();
  return (
    <ul class="plain-list open-list">
      {rows.map(({ unit, contacts, isTold }) => (
        <li key={unit.slug}>
          <strong>{unit.shortName}</strong> {isTold && `(${t('travel.state.no-hour')})`}
          <br />
          <Contacts contacts={contacts} />
        </li>
      ))}
    </ul>
  );
}
