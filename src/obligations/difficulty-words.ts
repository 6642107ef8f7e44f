/** Whose turn it is: the committee's, the unit's, or the province's. */
export const difficultyStates = ['waiting', 'answered', 'passed-up'] as const;
export type DifficultyState = (typeof difficultyStates)[number];

export const postKinds = ['question', 'answer', 'passing-up'] as const;
export type PostKind = (typeof postKinds)[number];
