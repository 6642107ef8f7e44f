import { bornUntil } from '../delegates/age-limits.js';
import type { AskedPerson, ConsentState, ConsentStatus } from '../delegates/consent-source.js';
import type { DelegateRole } from '../delegates/delegate-roles.js';
import type { Day } from '../core/vietnamese/dates.js';
import { childPurposes } from './consent-words.js';
import type { Answer, Giver, Purpose } from './consent-words.js';

/** One answer that is asked for: of whom, to what. */
export interface Cell {
  purpose: Purpose;
  giver: Giver;
}

/** What an event asks of whom. */
export interface ConsentRules {
  ofChildren: boolean;
  /** Who signs the commitment to protect children. */
  committed: DelegateRole[];
  /** The day on which ages count; null while the event has no date. */
  lastDay: Day | null;
}

/** A child from seven answers for itself, too (Law on Children 102/2016/QH13, art. 6.11). */
const answersFrom = 7;

const commitment: Cell = { purpose: 'commitment', giver: 'self' };
const guardianCells = childPurposes.map((purpose): Cell => ({ purpose, giver: 'guardian' }));
const childCells = childPurposes.flatMap((purpose): Cell[] => [
  { purpose, giver: 'guardian' },
  { purpose, giver: 'child' },
]);

/** The order of the letters in a standing: never to be changed, only to be added to. */
export const allCells: readonly Cell[] = [...childCells, commitment];

const letters: Record<Answer, string> = { none: '-', agreed: 'y', refused: 'n', withdrawn: 'w' };
const answersByLetter = new Map(
  Object.entries(letters).map(([answer, letter]) => [letter, answer as Answer]),
);

export const noAnswers = letters.none.repeat(allCells.length);

export function cellName({ purpose, giver }: Cell): string {
  return `${purpose}-${giver}`;
}

export function answerIn(standing: string, cell: Cell): Answer {
  return answersByLetter.get(standing.charAt(placeOf(cell))) ?? 'none';
}

export function withAnswer(standing: string, cell: Cell, answer: Answer): string {
  const place = placeOf(cell);
  return standing.slice(0, place) + letters[answer] + standing.slice(place + 1);
}

/** Without a birth date, or before the event has a date, a child is asked itself. */
export function askedOf(
  { role, born }: Pick<AskedPerson, 'role' | 'born'>,
  rules: ConsentRules,
): readonly Cell[] {
  if (role === 'child' && rules.ofChildren) return isTooYoung(born, rules) ? guardianCells : childCells;
  return rules.committed.includes(role) ? [commitment] : [];
}

export function bornAfter({ lastDay }: ConsentRules): Day | null {
  return lastDay && bornUntil(lastDay, answersFrom);
}

/** Null where nothing is asked. */
export function stateOf(standing: string, asked: readonly Cell[]): ConsentState | null {
  if (asked.length === 0) return null;
  const agreedTo = (...wanted: Purpose[]) =>
    asked
      .filter(({ purpose }) => wanted.includes(purpose))
      .every((cell) => answerIn(standing, cell) === 'agreed');
  return {
    status: statusOf(standing, asked),
    mayTakePart: agreedTo('take-part'),
    mayBePhotographed: agreedTo('photo-file', 'photo-public'),
  };
}

/** A refusal is an answer like any other, but for taking part and for the commitment. */
function statusOf(standing: string, asked: readonly Cell[]): ConsentStatus {
  const answers = asked.map((cell) => answerIn(standing, cell));
  const decisive = answers.filter((_, index) => isDecisive(asked[index]));
  if (decisive.includes('withdrawn')) return 'withdrawn';
  if (decisive.includes('refused')) return 'refused';
  if (answers.every((answer) => answer === 'none')) return 'missing';
  return answers.includes('none') ? 'partial' : 'done';
}

function isDecisive(cell: Cell | undefined): boolean {
  return cell?.purpose === 'take-part' || cell?.purpose === 'commitment';
}

function isTooYoung(born: string | null, rules: ConsentRules): boolean {
  const limit = bornAfter(rules);
  return limit !== null && born !== null && born > limit;
}

function placeOf(cell: Cell): number {
  return allCells.findIndex(({ purpose, giver }) => purpose === cell.purpose && giver === cell.giver);
}
