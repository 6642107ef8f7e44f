/** What a family is asked, in the order of papers and pages (Law on Children 102/2016/QH13, art. 6.11 and 21). */
export const childPurposes = ['take-part', 'health', 'photo-file', 'photo-public', 'name-quote'] as const;
export type ChildPurpose = (typeof childPurposes)[number];

/** Officers and volunteers are asked one thing: to protect children (Circular 29/2019/TT-BLĐTBXH, art. 8). */
export const purposes = [...childPurposes, 'commitment'] as const;
export type Purpose = (typeof purposes)[number];

export const givers = ['guardian', 'child', 'self'] as const;
export type Giver = (typeof givers)[number];

/** What may be written down; whoever has agreed can withdraw. */
export const choices = ['none', 'agreed', 'refused'] as const;
export type Choice = (typeof choices)[number];
export type Answer = Choice | 'withdrawn';

/** Who signed, as seen from the child; adults sign for themselves. */
export const guardianRelations = ['mother', 'father', 'guardian', 'institution'] as const;
export const relations = [...guardianRelations, 'self'] as const;
export type Relation = (typeof relations)[number];

export const methods = ['paper', 'in-person', 'recorded-call', 'message'] as const;
export type Method = (typeof methods)[number];
