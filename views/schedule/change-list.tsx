import type { Change } from '../../src/schedule/releases/changes.js';
import type { Item, RoomOfSchedule } from '../../src/schedule/item.js';
import { dateOf } from '../../src/schedule/days.js';
import type { Event } from '../../src/programme/event.entity.js';
import type { Translate } from '../text/text.js';
import { useText } from '../ui/frame.js';
import { Tag } from '../ui/tag.js';
import type { TagTone } from '../ui/tag.js';
import { dayInWords, timesOf } from './schedule-words.js';

const tones: Record<Change['kind'], TagTone> = {
  added: 'green',
  removed: 'red',
  changed: 'yellow',
  moved: 'blue',
};

interface ChangeListProps {
  changes: Change[];
  event: Event;
  /** Of both versions. */
  rooms: RoomOfSchedule[];
}

/** What people will read that they did not read before. */
export function ChangeList({ changes, event, rooms }: ChangeListProps) {
  const t = useText();
  return (
    <ul class="changes">
      {changes.map((change) => (
        <li key={change.item.id}>
          <Tag tone={tones[change.kind]} text={t(`schedule.change.${change.kind}`)} />{' '}
          <strong>{change.item.title}</strong>
          <span class="table__under">{whenAndWhere(change.item, { event, rooms }, t)}</span>
          {change.before && (
            <span class="table__under">
              {t('schedule.change.before', {
                text: [
                  change.before.title === change.item.title ? '' : change.before.title,
                  whenAndWhere(change.before, { event, rooms }, t),
                ]
                  .filter(Boolean)
                  .join(' · '),
              })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function whenAndWhere(
  item: Item,
  { event, rooms }: Pick<ChangeListProps, 'event' | 'rooms'>,
  t: Translate,
): string {
  const day = dayInWords({ number: item.day, date: dateOf(event, item.day) }, t);
  const room = rooms.find(({ id }) => id === item.roomId)?.name;
  return [`${timesOf(item)}, ${day}`, room].filter(Boolean).join(' · ');
}
