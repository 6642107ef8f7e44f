/** Whose matter a recommendation is, as the district sees it: commune, district, province, or beyond. */
export const matterLevels = ['commune', 'district', 'province', 'national'] as const;
export type MatterLevel = (typeof matterLevels)[number];

/** What the number behind a recommendation counts. */
export const backings = ['children', 'votes'] as const;
export type Backing = (typeof backings)[number];

/** A recommendation on its way to whoever works with it; who has not handed it in, or got it back, may still change it. */
export type ReadingState = 'draft' | 'waiting' | 'returned' | 'taken';

export const ownStates: readonly ReadingState[] = ['draft', 'returned'];

/** Why words of a text are not shown. */
export const maskReasons = ['person', 'teacher', 'school', 'place', 'contact'] as const;
export type MaskReason = (typeof maskReasons)[number];

/** Of the form in which words of a text are masked. */
export const maskRows = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Where a unit stands with what its forum asks: from nothing to handed in, or nothing to ask. */
export type IntakeState = 'nothing' | 'begun' | 'handed-in' | 'none-to-ask';

export const titleLength = 160;
export const textLength = 4_000;

export function stateOfIntake(
  intake: { handedAt: Date | null; noneReason: string } | undefined,
  begun: boolean,
): IntakeState {
  if (intake?.handedAt) return intake.noneReason === '' ? 'handed-in' : 'none-to-ask';
  return begun ? 'begun' : 'nothing';
}
