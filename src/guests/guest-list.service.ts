import { Injectable } from '@nestjs/common';
import type { TextKey } from '../../views/text/text.js';
import { foldForSearch } from '../core/vietnamese/fold.js';
import type { Event } from '../programme/event.entity.js';
import { calledOf, namedOf } from './attendees.js';
import { Bodies } from './bodies.service.js';
import { guestAnswers, invitationAnswers, namesAnswers } from './guest-answers.js';
import { guestLinesIn, linesAsSent, mistakeInLines } from './guest-lines.js';
import type { GuestLine } from './guest-lines.js';
import { GuestRows } from './guest-rows.service.js';
import type { GuestEntry } from './guest-rows.service.js';
import { guestKinds, listStates } from './guest-words.js';
import type { GuestKind, ListState } from './guest-words.js';
import type { Guest } from './guest.entity.js';
import { Guests } from './guests.service.js';
import { digestOf } from './seen-lines.js';
import { twinsOf } from './twins.js';

export interface GuestFilter {
  q: string;
  kind: GuestKind | null;
  state: ListState | null;
}

export interface GuestRow {
  guest: Guest;
  /** The person, or the body with whoever is meant there. */
  called: string;
  /** How many of those who come have a name. */
  named: number;
}

/** Of all who are invited: guests, and of those who have accepted people, too. */
export interface GuestSums {
  planned: number;
  invited: number;
  accepted: number;
  people: number;
  unanswered: number;
  declined: number;
}

export interface GuestListView {
  event: Event;
  filter: GuestFilter;
  rows: GuestRow[];
  /** How many of each kind and in each state with the other filters; null stands for all. */
  kinds: { kind: GuestKind | null; count: number }[];
  states: { state: ListState | null; count: number }[];
  sums: GuestSums;
  /** Nobody has been put on the list. */
  isEmpty: boolean;
}

export interface PasteLine extends GuestLine {
  /** The unit that the body was found to be. */
  isUnit: boolean;
  /** What its likely twin is called. */
  twin: string | null;
}

/** The lines of a paste as they would be stored, and the mark of having seen them. */
export interface PasteView {
  event: Event;
  lines: PasteLine[];
  seen: string;
  /** Why the lines as a whole cannot be taken. */
  mistake: TextKey | null;
}

export interface GuestPageView {
  event: Event;
  entry: GuestEntry;
  called: string;
  /** What the forms show while nothing was typed. */
  answers: Record<'details' | 'names' | 'invitation', Record<string, string>>;
  bodies: string[];
}

/** An event's guests as the committee sees them; the same few queries for any number of them. */
@Injectable()
export class GuestList {
  constructor(
    private readonly guests: Guests,
    private readonly rows: GuestRows,
    private readonly bodies: Bodies,
  ) {}

  async of(eventSlug: string, filter: GuestFilter): Promise<GuestListView> {
    const event = await this.guests.eventOf(eventSlug);
    const all = (await this.rows.ofEvent(eventSlug)).map(rowOf);
    const found = all.filter((row) => isFound(row, filter.q));
    const count = (kind: GuestKind | null, state: ListState | null) =>
      found.filter((row) => fits(row, { kind, state })).length;
    return {
      event,
      filter,
      rows: found.filter((row) => fits(row, filter)),
      kinds: [null, ...guestKinds].map((kind) => ({ kind, count: count(kind, filter.state) })),
      states: [null, ...listStates].map((state) => ({ state, count: count(filter.kind, state) })),
      sums: sumsOf(all.map(({ guest }) => guest)),
      isEmpty: all.length === 0,
    };
  }

  async form(eventSlug: string): Promise<{ event: Event; bodies: string[] }> {
    const event = await this.guests.eventOf(eventSlug);
    return { event, bodies: await this.bodies.suggestions() };
  }

  async open(id: string): Promise<GuestPageView> {
    const entry = await this.rows.get(id);
    const answers = {
      details: guestAnswers(entry.guest),
      names: namesAnswers(entry),
      invitation: invitationAnswers(entry.guest),
    };
    return { entry, answers, called: calledOf(entry.guest), ...(await this.form(entry.guest.eventSlug)) };
  }

  /** @param text as it was pasted, of whatever length */
  async preview(eventSlug: string, text: string): Promise<PasteView> {
    const event = await this.guests.eventOf(eventSlug);
    const lines = guestLinesIn(linesAsSent(text));
    const mistake = mistakeInLines(lines);
    if (mistake) return { event, mistake, lines: [], seen: '' };
    const unitOf = await this.bodies.finder();
    const fresh = lines.map((line) => ({ ...line, unitSlug: unitOf(line.body) }));
    const there = (await this.rows.ofEvent(eventSlug)).map(({ guest }) => guest);
    const twins = twinsOf(fresh, there);
    return {
      event,
      mistake,
      lines: fresh.map((line, index) => ({
        ...line,
        isUnit: line.unitSlug !== null,
        twin: twins[index] ?? null,
      })),
      seen: digestOf(linesAsSent(text)),
    };
  }
}

export function sumsOf(guests: Guest[]): GuestSums {
  const inState = (state: Guest['state']) => guests.filter((guest) => guest.state === state);
  const accepted = inState('accepted');
  const planned = inState('planned').length;
  return {
    planned,
    invited: guests.length - planned,
    accepted: accepted.length,
    people: accepted.reduce((sum, { headcount }) => sum + headcount, 0),
    unanswered: inState('invited').length,
    declined: inState('declined').length,
  };
}

function rowOf({ guest, people }: GuestEntry): GuestRow {
  return { guest, called: calledOf(guest), named: namedOf(guest, people) };
}

function isFound({ guest }: GuestRow, q: string): boolean {
  const { name, title, body, note } = guest;
  return foldForSearch([name, title, body, note].join(' ')).includes(foldForSearch(q));
}

function fits({ guest, named }: GuestRow, { kind, state }: Pick<GuestFilter, 'kind' | 'state'>): boolean {
  if (kind !== null && guest.kind !== kind) return false;
  if (state === 'unnamed') return guest.state === 'accepted' && named < guest.headcount;
  return state === null || guest.state === state;
}
