import type { ReleasedItem } from '../../src/schedule/item.js';
import type { PublicSchedule } from '../../src/schedule/reading/reading.service.js';
import type { Translate } from '../text/text.js';
import { useText } from '../ui/frame.js';
import { TurnList } from './turn-list.js';
import { timesOf } from './schedule-words.js';

interface PublicItemProps {
  /** One item, or what goes on in several rooms at once. */
  items: ReleasedItem[];
  schedule: PublicSchedule;
}

/** What everybody reads: of who attends only roles and groups, of who leads only the unit. */
export function PublicItem({ items, schedule }: PublicItemProps) {
  const t = useText();
  const { rooms, names, now } = schedule;
  const [first] = items;
  if (!first) return null;
  const nameOf = (slug: string) => names.get(slug) ?? slug;
  const facts = [
    items.length === 1 && rooms.find(({ id }) => id === first.roomId)?.name,
    first.leadUnit && nameOf(first.leadUnit),
    items.length === 1 && groupsOf(first, schedule, t),
    first.audience.roles.map((role) => t(`delegates.role.${role}`)).join(', '),
  ];
  const isNow = now.some(({ id }) => id === first.id);
  return (
    <li class={isNow ? 'agenda__item agenda__item--now' : 'agenda__item'}>
      <p class="agenda__time">{timesOf(first)}</p>
      <div>
        <p class="agenda__title">{first.title}</p>
        <p class="soft small">{facts.filter(Boolean).join(' · ')}</p>
        {items.length > 1 && <Rooms items={items} schedule={schedule} />}
        {first.publicNote && <p class="small keep-lines">{first.publicNote}</p>}
        <TurnList turns={first.turns} nameOf={nameOf} />
      </div>
    </li>
  );
}

function Rooms({ items, schedule }: PublicItemProps) {
  const t = useText();
  const roomOf = (id: string | null) => schedule.rooms.find((room) => room.id === id)?.name;
  const lines = items.map((item) =>
    [groupsOf(item, schedule, t), roomOf(item.roomId)].filter(Boolean).join(': '),
  );
  return <p class="small">{lines.sort().join('; ')}</p>;
}

function groupsOf({ audience }: ReleasedItem, { groups }: PublicSchedule, t: Translate): string {
  const numbers = groups.filter(({ id }) => audience.groups.includes(id)).map(({ number }) => number);
  return numbers.length > 0 ? t('schedule.of-groups', { numbers: numbers.join(', ') }) : '';
}
