import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/empty-state.js';
import { useText } from '../ui/frame.js';

export interface DeskSeat {
  slug: string;
  unit: string;
  event: { slug: string; name: string; when: string; where: string };
  count: number;
  /** The plan's own words. */
  wording: string;
}

/** What an agency is asked for. */
export function GuestDesk({ seats }: { seats: DeskSeat[] }) {
  const t = useText();
  if (seats.length === 0)
    return <EmptyState title={t('home.desk.no-seat')} text={t('home.desk.no-seat-text')} />;
  return (
    <>
      {seats.map((seat) => (
        <Seat key={seat.slug} {...seat} />
      ))}
    </>
  );
}

function Seat({ unit, event, count, wording }: DeskSeat) {
  const t = useText();
  return (
    <Card title={event.name} note={event.when} accent="sun">
      <p>{t('home.desk.seat', { unit, count })}</p>
      <blockquote lang="vi">“{wording}”</blockquote>
      <p class="soft">{t('home.desk.seat-text', { where: event.where })}</p>
      <p>
        <a href={`/events/${event.slug}`}>{t('home.desk.see-event')}</a>
      </p>
    </Card>
  );
}
