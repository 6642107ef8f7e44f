import type { DelegateRole } from '../../delegates/delegate-roles.js';

interface Concerned {
  /** The first is where it is mended. */
  itemIds: string[];
  day: number;
}

/** Those whom two items want at once. */
export interface Shared {
  /** How many are registered; 0 where only people still to come would have to be in both. */
  people: number;
  /** Whose people they are; a list is empty where it could be anybody's. */
  roles: DelegateRole[];
  unitSlugs: string[];
  groupIds: string[];
}

export interface RoomTwice extends Concerned {
  kind: 'room-twice';
  roomId: string;
}

export interface PersonTwice extends Concerned, Shared {
  kind: 'person-twice';
  /** The leader and the officer who lead both; null: not they. */
  placeId: string | null;
  officer: string | null;
}

export interface RoomSmall extends Concerned {
  kind: 'room-small';
  roomId: string;
  capacity: number;
  /** Registered people who attend. */
  people: number;
}

export interface OutsideDays extends Concerned {
  kind: 'outside-days';
  /** How many days the event has. */
  days: number;
}

export interface LeaderUnconfirmed extends Concerned {
  kind: 'leader-unconfirmed';
  placeId: string;
}

export interface NoLead extends Concerned {
  kind: 'no-lead';
}

export interface NoMeal extends Concerned {
  kind: 'no-meal';
  /** From one meal's start, or the day's, to the next or the day's end, in minutes since midnight. */
  from: number;
  until: number;
}

export type Warning = RoomTwice | PersonTwice | RoomSmall | OutsideDays | LeaderUnconfirmed | NoLead | NoMeal;
