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

function Seat({ unit, event, place, wording }: DeskSeat) {
  const t = useText();
  const isOpen = place.state === 'open' || place.state === 'invited';
  return (
    <Card title={event.name} note={event.when} accent={isOpen ? 'sun' : undefined}>
      <p>{t('home.desk.seat', { unit })}</p>
      <blockquote lang="vi">“{wording}”</blockquote>
      <p>
        <SeatTag state={place.state} /> {place.name}
      </p>
      {hasName(place.state) && !place.contentsReady && <p class="soft">{t('home.desk.seat-contents')}</p>}
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
