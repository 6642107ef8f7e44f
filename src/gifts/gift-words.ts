/** Who gives: the province's Fund for children (plan, IV.1), the child's own district, or somebody with a name. */
export const givers = ['fund', 'unit', 'sponsor'] as const;
export type Giver = (typeof givers)[number];

/** `given`: handed over, and signed for on paper. */
export const giftStates = ['proposed', 'confirmed', 'given', 'not-given'] as const;
export type GiftState = (typeof giftStates)[number];
