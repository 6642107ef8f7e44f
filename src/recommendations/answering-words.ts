/**
 * Where a recommendation that a reader has taken stands on its way to an answer. `national`: it goes to the national forum's list.
 * One that is merged into another goes that one's way.
 */
export const stages = ['open', 'national', 'assigned', 'submitted', 'approved', 'answered'] as const;
export type Stage = (typeof stages)[number];

/** While a unit is expected to answer. */
export const awaited = ['assigned', 'submitted'] as const satisfies Stage[];

/**
 * What became of it, in the three classes of the Ministry's request to the provinces of 2017: met and carried out; will go on being
 * considered and carried out; cannot be carried out yet, with the cause and a proposed solution.
 */
export const outcomes = ['met', 'continuing', 'not-yet'] as const;
export type Outcome = (typeof outcomes)[number];

/** What was done about a recommendation, for its history. */
export type StepKind =
  | 'taken'
  | 'sorted'
  | 'merged'
  | 'unmerged'
  | 'assigned'
  | 'passed-on'
  | 'national'
  | 'not-national'
  | 'submitted'
  | 'taken-back'
  | 'returned'
  | 'approved'
  | 'published'
  | 'withdrawn'
  | 'joined'
  | 'spoken'
  | 'promised'
  | 'confirmed'
  | 'disputed'
  | 'extended'
  | 'reopened'
  | 'fed-back';

/** A written answer: drafted by the lead unit, handed to the committee, sent back with a reason or approved. */
export type AnswerState = 'draft' | 'submitted' | 'returned' | 'approved';

/** A promise: as the recorder wrote it down, as its owner says it was, or as the owner would rather word it. */
export type CommitmentState = 'recorded' | 'confirmed' | 'disputed';

/** How an answer was brought back to the children who asked. */
export const feedbackWays = ['meeting', 'school', 'notice', 'message'] as const;
export type FeedbackWay = (typeof feedbackWays)[number];

/** Whether the children find an answer enough; null while nobody has asked them. */
export type Verdict = 'enough' | 'not-enough';

/** Fewer children than these could be told from one another. */
export const fewestShown = 5;

/** Rows of a page of the desk's list. */
export const deskPageSize = 50;

export const answerLength = 8_000;
export const childLength = 2_000;
export const reasonLength = 500;
export const commitmentLength = 1_000;

/** Working days for a written answer, where the committee has set nothing else: no law counts them. */
export const usualAnswerDays = 15;
