import { takesProposals } from '../programme/event-kinds.js';
import type { Event } from '../programme/event.entity.js';

/** In the order of lists and totals. Who receives a gift is still a `child`. */
export const delegateRoles = [
  'child',
  'officer',
  'representative',
  'guest',
  'volunteer',
  'organizer',
  'press',
  'performer',
] as const;
export type DelegateRole = (typeof delegateRoles)[number];

/** Roles that a district's delegation may hold. */
export const delegationRoles = ['child', 'officer', 'volunteer'] as const;
export type DelegationRole = (typeof delegationRoles)[number];

/** Roles of those who come by the committee's invitation: without quota, district and consent. */
export const invitedOnly = ['representative', 'guest', 'organizer', 'press', 'performer'] as const;
export type InvitedRole = (typeof invitedOnly)[number];
/** Whom districts propose for a ceremony: children, and who looks after them. */
const proposedRoles = ['child', 'officer'] as const satisfies DelegationRole[];

type Invited = Iterable<{ role: DelegateRole; may: number }>;

/** The roles that a unit may fill, and those of people who are there already; all of them before any quota is set. */
function invitedRoles(quotas: Invited, people: { role: DelegateRole }[] = []): DelegationRole[] {
  const known = new Set([...[...quotas].filter(({ may }) => may > 0), ...people].map(({ role }) => role));
  return known.size === 0 ? [...delegationRoles] : delegationRoles.filter((role) => known.has(role));
}

/** The roles that a unit may fill at an event. */
export function rolesAt(
  event: Pick<Event, 'kind' | 'level'>,
  quotas: Invited,
  people: { role: DelegateRole }[] = [],
): DelegationRole[] {
  return takesProposals(event) ? [...proposedRoles] : invitedRoles(quotas, people);
}

/** Whether somebody may come without a place of a quota: a rule of the event's kind, never for want of a quota. */
export function needsNoPlace(event: Pick<Event, 'kind' | 'level'>, role: DelegateRole): boolean {
  return takesProposals(event) && proposedRoles.some((one) => one === role);
}

export const genders = ['female', 'male'] as const;
export type Gender = (typeof genders)[number];

/** What is stored of a person in the clear, in the order of forms. */
export const detailFields = [
  'role',
  'name',
  'born',
  'gender',
  'school',
  'className',
  'guardianName',
  'guardianPhone',
  'phone',
] as const;
export type DetailField = (typeof detailFields)[number];

/** Of children; yes or no, never the kind. */
export const circumstances = ['poor', 'minority', 'special'] as const;
export type Circumstance = (typeof circumstances)[number];

/** What the committee may set a target for, as a share of the children. */
export const measures = ['girls', 'boys', ...circumstances] as const;
export type Measure = (typeof measures)[number];

/** A unit's own answer; empty: not asked, or not answered. */
export const inclusions = ['', 'yes', 'no'] as const;
export type Inclusion = (typeof inclusions)[number];

export const delegationStates = ['draft', 'submitted', 'returned', 'approved'] as const;
export type DelegationState = (typeof delegationStates)[number];

/** Whether its unit has declared a delegation complete, and nobody has given it back since. */
export function isHandedIn(state: DelegationState | 'none' | undefined): boolean {
  return state === 'submitted' || state === 'approved';
}
