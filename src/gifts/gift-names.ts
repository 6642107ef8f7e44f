import type { Translate } from '../../views/text/text.js';
import type { ChildsGift } from './gift-reader.js';

/** As people call who gives. */
export function giverName(
  { giver, sponsor, unitName }: Pick<ChildsGift, 'giver' | 'sponsor' | 'unitName'>,
  t: Translate,
): string {
  if (giver === 'sponsor') return sponsor;
  return giver === 'fund' ? t('gifts.fund') : unitName;
}

/** What is given, and how many where it is more than one. */
export function thingOf({ what, quantity }: Pick<ChildsGift, 'what' | 'quantity'>, t: Translate): string {
  return quantity === 1 ? what : t('gifts.pieces', { what, count: quantity });
}
