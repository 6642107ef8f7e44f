import type { ReleasedItem } from '../../src/schedule/item.js';
import type { PublicSchedule } from '../../src/schedule/reading/reading.service.js';
import { useText } from '../ui/frame.js';
import { TurnList } from './turn-list.js';
import { timesOf } from './schedule-words.js';

interface PublicItemProps {
  item: ReleasedItem;
  schedule: PublicSchedule;
}

/** One item as everybody reads it: of who attends only roles and groups, of who leads only the unit. */
export function PublicItem({ item, schedule }: PublicItemProps) {
  const t = useText();
  const { rooms, groups, names, now } = schedule;
  const room = rooms.find(({ id }) => id === item.roomId)?.name;
  const numbers = groups.filter(({ id }) => item.audience.groups.includes(id)).map(({ number }) => number);
  const facts = [
    room,
    item.leadUnit && names.get(item.leadUnit),
    item.audience.roles.map((role) => t(`delegates.role.${role}`)).join(', '),
    numbers.length > 0 && t('schedule.of-groups', { numbers: numbers.join(', ') }),
  ];
  const isNow = now.some(({ id }) => id === item.id);
  return (
    <li class={isNow ? 'agenda__item agenda__item--now' : 'agenda__item'}>
      <p class="agenda__time">{timesOf(item)}</p>
      <div>
        <p class="agenda__title">{item.title}</p>
        <p class="soft small">{facts.filter(Boolean).join(' · ')}</p>
        {item.publicNote && <p class="small keep-lines">{item.publicNote}</p>}
        <TurnList turns={item.turns} nameOf={(slug) => names.get(slug) ?? slug} />
      </div>
    </li>
  );
}
