import { foldForSameness } from '../core/vietnamese/fold.js';
import { groupedBy } from '../core/database/grouped.js';
import type { OpenGift } from './gift-seal.js';

export interface GiftSum {
  children: number;
  gifts: number;
  pieces: number;
  /** In đồng, of those whose value is known. */
  value: number;
  /** Gifts whose value is not known. */
  unvalued: number;
}

export interface NamedSum extends GiftSum {
  name: string;
}

type Counted = Pick<OpenGift, 'delegateId' | 'quantity' | 'value'>;

export function sumOf(gifts: Counted[]): GiftSum {
  return {
    children: new Set(gifts.map(({ delegateId }) => delegateId)).size,
    gifts: gifts.length,
    pieces: gifts.reduce((sum, { quantity }) => sum + quantity, 0),
    value: gifts.reduce((sum, { value }) => sum + (value ?? 0), 0),
    unvalued: gifts.filter(({ value }) => value === null).length,
  };
}

/** Most valuable first; names that differ only in capitals and spaces are one. */
export function sumsBy<T extends Counted>(gifts: T[], nameOf: (gift: T) => string): NamedSum[] {
  const groups = groupedBy(gifts, (gift) => foldForSameness(nameOf(gift)));
  const sums = [...groups.values()].map((group) => ({
    name: group.slice(0, 1).map(nameOf).join(''),
    ...sumOf(group),
  }));
  return sums.sort((one, other) => other.value - one.value || one.name.localeCompare(other.name, 'vi'));
}
