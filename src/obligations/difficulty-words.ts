/** Whose turn it is: the committee's, the unit's, or the province's. */
export type DifficultyState = 'waiting' | 'answered' | 'passed-up';

export type PostKind = 'question' | 'answer' | 'passing-up';
