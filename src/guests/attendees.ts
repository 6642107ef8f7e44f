import type { InvitedRole } from '../delegates/delegate-roles.js';
import type { InvitedPerson } from '../delegates/invited-delegates.service.js';
import type { Guest, GuestPerson } from './guest.entity.js';
import type { GuestKind } from './guest-words.js';

/** The badge of an official says guest, and below the name for which office they come. */
const roles: Record<GuestKind, InvitedRole> = {
  official: 'guest',
  guest: 'guest',
  organizer: 'organizer',
  performer: 'performer',
  press: 'press',
};

export interface Attendee extends InvitedPerson {
  /** Title and body, as they stand on the badge. */
  place: string;
}

/** Who of a guest comes, by name: the person, or those whom an invited body has named. Nobody before it is accepted. */
export function attendeesOf(guest: Guest, people: GuestPerson[]): Attendee[] {
  if (guest.state !== 'accepted') return [];
  const role = roles[guest.kind];
  const persons = guest.name === '' ? people : [guest];
  return persons.map(({ id, name, title }) => ({ id, name, role, place: placeOf(title, guest.body) }));
}

/** How many of a guest have a name. */
export function namedOf({ name }: Pick<Guest, 'name'>, people: unknown[]): number {
  return name === '' ? people.length : 1;
}

/** What a guest is called: the person, or the body with whoever is meant there. */
export function calledOf({ name, title, body }: Pick<Guest, 'name' | 'title' | 'body'>): string {
  return name || [title, body].filter(Boolean).join(' ');
}

function placeOf(title: string, body: string): string {
  return [title, body].filter(Boolean).join(', ');
}
