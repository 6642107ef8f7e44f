import { refuseMistakes } from '../core/errors/refusals.js';
import type { FieldMistake } from '../core/errors/refusals.js';
import { formatDong, readDong } from '../core/vietnamese/money.js';
import type { GiftDetails, OpenGift } from './gift-seal.js';
import type { DecisionForm, GiftForm } from './gifts.forms.js';

/** What a form says of a child's gift. @throws InvalidFields where fields do not go together */
export function detailsIn(
  form: GiftForm & Partial<Pick<DecisionForm, 'state' | 'reason'>>,
  delegateId: string,
): GiftDetails {
  const { what, quantity, giver, note, sponsor, state, reason = '' } = form;
  const mistakes: FieldMistake[] = [];
  if (giver === 'sponsor' && sponsor === '')
    mistakes.push({ field: 'sponsor', key: 'gifts.sponsor-required' });
  if (state === 'not-given' && reason === '')
    mistakes.push({ field: 'reason', key: 'gifts.reason-required' });
  refuseMistakes(mistakes);
  return {
    ...{ delegateId, what, quantity, giver, note },
    value: readDong(form.value),
    sponsor: giver === 'sponsor' ? sponsor : '',
    reason: state === 'not-given' ? reason : '',
  };
}

/** As a form shows what is stored. */
export function formValuesOf(gift: OpenGift): Record<string, string> {
  const { what, quantity, value, giver, sponsor, note, state, reason } = gift;
  const typed = { what, giver, sponsor, note, state, reason };
  return { ...typed, quantity: String(quantity), value: value === null ? '' : formatDong(value) };
}
