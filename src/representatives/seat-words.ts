/**
 * Where one place of a seat stands. A named leader and one who comes instead (`substituted`, "cử người dự thay") wait for the
 * committee; whoever is confirmed is expected.
 */
export const seatStates = ['open', 'invited', 'named', 'substituted', 'confirmed', 'declined'] as const;
export type SeatState = (typeof seatStates)[number];

/** How an answer came; who types the code of a letter goes on by its link. */
export type AnswerWay = 'link' | 'account' | 'phone' | 'paper';

/** How the committee was told what it writes down itself. */
export const toldWays = ['phone', 'paper'] as const satisfies AnswerWay[];

/** What was done about a place, for its history. */
export type SeatStepKind =
  | 'invited'
  | 'reminded'
  | 'link-renewed'
  | 'link-revoked'
  | 'named'
  | 'substituted'
  | 'corrected'
  | 'declined'
  | 'confirmed'
  | 'asked-again'
  | 'contents-ready'
  | 'contents-reopened';

/** Whether the committee has to look at an answer. */
export function isWaiting(state: SeatState): boolean {
  return state === 'named' || state === 'substituted';
}

/** Whether somebody is said to come. */
export function hasName(state: SeatState): boolean {
  return isWaiting(state) || state === 'confirmed';
}

/** Letters of what is prepared for one topic. */
export const longestTopicText = 6_000;

/** The input of a topic's text. */
export const textField = (topicSlug: string): string => `text-${topicSlug}`;

/** As the inputs show what is stored. */
export function textAnswers(contents: { topicSlug: string; text: string }[]): Record<string, string> {
  return Object.fromEntries(contents.map(({ topicSlug, text }) => [textField(topicSlug), text]));
}
