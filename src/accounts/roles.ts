export const roles = ['committee', 'district', 'agency', 'door'] as const;
export type Role = (typeof roles)[number];

/** Granted beside roles to named people: who reads children's texts, who is told of harm, who heads the committee, who writes down what is said. */
export const duties = ['reader', 'safeguarding-lead', 'safeguarding-deputy', 'head', 'recorder'] as const;
export type Duty = (typeof duties)[number];
