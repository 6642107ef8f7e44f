import type { DraftView } from '../../src/schedule/draft/draft-views.service.js';
import type { Warning } from '../../src/schedule/warnings/warning.js';
import { clockOf } from '../../src/schedule/times.js';
import type { Translate } from '../text/text.js';

/** One sentence that names what is concerned. */
export function warningInWords(warning: Warning, view: DraftView, t: Translate): string {
  const [first = '', second = ''] = warning.itemIds.map(
    (id) => view.items.find((item) => item.id === id)?.title ?? '',
  );
  const room = 'roomId' in warning ? (view.rooms.find(({ id }) => id === warning.roomId)?.name ?? '') : '';
  switch (warning.kind) {
    case 'room-twice':
      return t('schedule.warning.room-twice', { room, first, second });
    case 'person-twice':
      return t(
        (warning.placeId ?? warning.officer)
          ? 'schedule.warning.leader-twice'
          : 'schedule.warning.person-twice',
        { first, second, count: warning.people },
      );
    case 'room-small':
      return t('schedule.warning.room-small', { room, first, ...figuresOf(warning) });
    case 'outside-days':
      return t('schedule.warning.outside-days', { first });
    case 'leader-unconfirmed':
      return t('schedule.warning.leader-unconfirmed', { first });
    case 'no-lead':
      return t('schedule.warning.no-lead', { first });
    case 'no-meal':
      return t('schedule.warning.no-meal', {
        day: warning.day,
        from: clockOf(warning.from),
        until: clockOf(warning.until),
      });
  }
}

function figuresOf({ capacity, people }: { capacity: number; people: number }) {
  return { capacity, people };
}
