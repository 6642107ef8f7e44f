import { dayAnswers } from '../core/forms/day-answers.js';
import { personLine } from './guest-lines.js';
import type { GuestEntry } from './guest-rows.service.js';
import type { Guest } from './guest.entity.js';
import type { GuestForm } from './guests.forms.js';
import type { GuestKind } from './guest-words.js';

/** What the committee writes of a guest; the steps of the invitation are no part of it. */
export type GuestValues = Pick<
  Guest,
  'kind' | 'courtesy' | 'name' | 'title' | 'body' | 'headcount' | 'phone' | 'email' | 'note' | 'rank'
>;

export const guestFields = [
  'kind',
  'courtesy',
  'name',
  'title',
  'body',
  'headcount',
  'phone',
  'email',
  'note',
  'rank',
] as const satisfies (keyof GuestValues)[];

export function guestValues(form: GuestForm): GuestValues {
  const { courtesy, name, title, body, headcount, phone, email, note, rank } = form;
  return {
    kind: form.kind as GuestKind,
    ...{ courtesy, name, title, body, headcount, phone, email, note },
    rank: rank === '' ? null : Number(rank),
  };
}

/** As the form shows what is stored. */
export function guestAnswers(guest: Guest): Record<string, string> {
  const fields = guestFields.map((field) => [field, String(guest[field] ?? '')]);
  return { ...(Object.fromEntries(fields) as Record<string, string>), version: String(guest.version) };
}

export function invitationAnswers({ invitedBy, invitedOn, version }: Guest): Record<string, string> {
  return { way: invitedBy ?? '', ...dayAnswers('on', invitedOn), version: String(version) };
}

/** Everybody who comes for a body as the box of names shows them, one a line. */
export function namesAnswers({ guest, people }: GuestEntry): Record<string, string> {
  const names = people.map(personLine).join('\n');
  return { names, version: String(guest.version) };
}
