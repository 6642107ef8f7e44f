import type { PlaceKey } from './representative-rows.service.js';

/** By which door somebody has come to the page of a place: what they may do there, and where its forms lead. */
export interface Entrance {
  key: PlaceKey;
  /** The page's address. */
  base: string;
  by: 'link' | 'account' | 'committee';
}
