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
export const delegationRoles = ['child', 'officer'] as const;
export type DelegationRole = (typeof delegationRoles)[number];

export const genders = ['female', 'male'] as const;
export type Gender = (typeof genders)[number];

export const delegationStates = ['draft', 'submitted', 'returned', 'approved'] as const;
export type DelegationState = (typeof delegationStates)[number];
