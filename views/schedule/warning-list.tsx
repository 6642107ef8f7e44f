import type { DraftView } from '../../src/schedule/draft/draft-views.service.js';
import type { Warning } from '../../src/schedule/warnings/warning.js';
import { useText } from '../ui/frame.js';
import { itemPath, newItemPath, roomPath } from './paths.js';
import { warningInWords } from './warning-words.js';

interface WarningListProps {
  warnings: Warning[];
  view: DraftView;
}

/** What is wrong, each with the way to where it is mended. */
export function WarningList({ warnings, view }: WarningListProps) {
  const t = useText();
  return (
    <ul class="warnings">
      {warnings.map((warning) => (
        <li key={`${warning.kind} ${warning.itemIds.join()} ${warning.day}`}>
          {warningInWords(warning, view, t)} <a href={cureOf(warning, view)}>{t('schedule.warning.mend')}</a>
        </li>
      ))}
    </ul>
  );
}

function cureOf(warning: Warning, { event }: DraftView): string {
  const [first = ''] = warning.itemIds;
  if (warning.kind === 'room-small') return roomPath({ id: warning.roomId });
  if (warning.kind === 'no-meal') return newItemPath(event, { day: String(warning.day), kind: 'meal' });
  if (warning.kind === 'leader-unconfirmed') return `/events/${event.slug}/seats`;
  const isOfPlace = ['room-twice', 'person-twice', 'outside-days'].includes(warning.kind);
  return `${itemPath({ id: first })}/${isOfPlace ? 'place' : 'edit'}`;
}
