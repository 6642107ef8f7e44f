import { formatDay } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import type { Guest } from '../../src/guests/guest.entity.js';
import type { GuestState as State } from '../../src/guests/guest-words.js';
import { useText } from '../ui/frame.js';
import { Tag } from '../ui/tag.js';
import type { TagTone } from '../ui/tag.js';

/** Nobody is late, so nothing is red. */
const tones: Record<State, TagTone> = {
  planned: 'grey',
  invited: 'blue',
  accepted: 'green',
  declined: 'grey',
};

type Steps = Pick<Guest, 'state' | 'invitedOn' | 'invitedBy' | 'answeredOn'>;

export function GuestState({ guest }: { guest: Steps }) {
  const t = useText();
  const { state, invitedOn, invitedBy, answeredOn } = guest;
  const invited =
    invitedOn !== null &&
    invitedBy !== null &&
    t('guests.invited-on', { day: formatDay(invitedOn as Day), way: t(`guests.by-way.${invitedBy}`) });
  return (
    <span>
      <Tag tone={tones[state]} text={t(`guests.state.${state}`)} />
      {invited && <span class="table__under">{invited}</span>}
      {answeredOn !== null && (
        <span class="table__under">{t('guests.answered-on', { day: formatDay(answeredOn as Day) })}</span>
      )}
    </span>
  );
}
