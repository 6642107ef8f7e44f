import { formatDay } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import type { Representative } from '../../src/representatives/representative.entity.js';
import { hasName } from '../../src/representatives/seat-words.js';
import { placePath } from '../representatives/seat-paths.js';
import { SeatTag } from '../representatives/seat-tag.js';
import { ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/empty-state.js';
import { useText } from '../ui/frame.js';

export interface DeskSeat {
  place: Representative;
  unit: string;
  event: { slug: string; name: string; when: string; where: string };
  /** The plan's own words. */
  wording: string;
  /** Until when the agency answers by itself, where the committee has set a day. */
  lastDay: Day | null;
}

/** What an agency is asked for, and how far it has answered. */
export function GuestDesk({ seats }: { seats: DeskSeat[] }) {
  const t = useText();
  if (seats.length === 0)
    return <EmptyState title={t('home.desk.no-seat')} text={t('home.desk.no-seat-text')} />;
  return (
    <>
      {seats.map((seat) => (
        <Seat key={placePath(seat.place)} {...seat} />
      ))}
    </>
  );
}

function Seat({ unit, event, place, wording, lastDay }: DeskSeat) {
  const t = useText();
  const isOpen = place.state === 'open' || place.state === 'invited';
  return (
    <Card title={event.name} note={event.when} accent={isOpen ? 'sun' : undefined}>
      <p>{t('home.desk.seat', { unit })}</p>
      <blockquote lang="vi">“{wording}”</blockquote>
      <p>
        <SeatTag state={place.state} /> {place.name}
      </p>
      {isOpen && lastDay && <p>{t('home.desk.seat-until', { day: formatDay(lastDay) })}</p>}
      {hasName(place.state) && (
        <p class="soft">{t(place.contentsReady ? 'home.desk.seat-ready' : 'home.desk.seat-contents')}</p>
      )}
      <Buttons>
        <ButtonLink kind={isOpen ? 'primary' : 'secondary'} href={placePath(place)}>
          {t(isOpen ? 'home.desk.seat-answer' : 'home.desk.seat-look')}
        </ButtonLink>
        <ButtonLink kind="link" href={`/events/${event.slug}`}>
          {t('home.desk.see-event')}
        </ButtonLink>
      </Buttons>
    </Card>
  );
}
