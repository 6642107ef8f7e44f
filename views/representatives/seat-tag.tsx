import type { Representative } from '../../src/representatives/representative.entity.js';
import type { SeatState } from '../../src/representatives/seat-words.js';
import { hasName } from '../../src/representatives/seat-words.js';
import { useText } from '../ui/frame.js';
import { Tag } from '../ui/tag.js';
import type { TagTone } from '../ui/tag.js';

export const seatTones: Record<SeatState, TagTone> = {
  open: 'grey',
  invited: 'blue',
  named: 'yellow',
  substituted: 'yellow',
  confirmed: 'green',
  declined: 'red',
};

export function SeatTag({ state }: { state: SeatState }) {
  const t = useText();
  return <Tag tone={seatTones[state]} text={t(`representatives.state.${state}`)} />;
}

/** Somebody who is no leader is shown so. */
export function NoLeaderTag({ place }: { place: Representative }) {
  const t = useText();
  if (!hasName(place.state) || place.isLeader !== false) return null;
  return <Tag tone="red" text={t('representatives.no-leader-tag')} />;
}
