/** Why a child is chosen, as it was published before the forum; circumstances are none of them. */
export const criteria = ['dialogue', 'elected', 'recommendation', 'other'] as const;
export type Criterion = (typeof criteria)[number];
