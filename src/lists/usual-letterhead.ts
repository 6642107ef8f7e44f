import { translate } from '../../views/text/text.js';
import type { Event } from '../programme/event.entity.js';
import type { Unit } from '../programme/unit.entity.js';
import type { LetterheadValues } from './letterheads.service.js';

const t = translate('vi');

/** What most units put on their papers, until they say otherwise. */
export function usualLetterhead({ name: event }: Pick<Event, 'name'>, unit: Unit): LetterheadValues {
  const isCommittee = unit.kind === 'peoples-committee';
  return {
    superior: '',
    issuer: unit.name,
    place: placeName(unit),
    symbol: t('lists.usual.symbol'),
    authority: t(isCommittee ? 'lists.usual.authority-committee' : 'lists.usual.authority'),
    signatory: '',
    recipients: t('lists.usual.recipients', { event }),
  };
}

/** `An Biên` of `huyện An Biên`: what kind of place it is stays away. */
export function placeName({ shortName }: Pick<Unit, 'shortName'>): string {
  const [kind] = t('lists.usual.kinds-of-places')
    .split(', ')
    .filter((one) => shortName.startsWith(`${one} `));
  return kind ? shortName.slice(kind.length + 1) : shortName;
}
