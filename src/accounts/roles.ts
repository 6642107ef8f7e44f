export const roles = ['committee', 'district', 'agency', 'door'] as const;
export type Role = (typeof roles)[number];

/** Granted beside roles to named people; the parts that need them ask for them. */
export const duties = ['reader', 'safeguarding-lead', 'safeguarding-deputy', 'recorder'] as const;
export type Duty = (typeof duties)[number];
