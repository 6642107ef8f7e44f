export const roles = ['committee', 'district', 'agency', 'door'] as const;
export type Role = (typeof roles)[number];

/** Granted beside roles to named people: who reads children's texts, who is told of harm, who heads the committee, who writes down what is said. */
export const duties = ['reader', 'safeguarding-lead', 'safeguarding-deputy', 'head', 'recorder'] as const;
export type Duty = (typeof duties)[number];

/** Who opens what may tell of harm to a child. */
export const safeguardingDuties = ['safeguarding-lead', 'safeguarding-deputy'] as const satisfies Duty[];
/** Who is told that nobody was told of it in time. */
export const alarmedDuties = [...safeguardingDuties, 'head'] as const satisfies Duty[];
