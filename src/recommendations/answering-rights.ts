import { hasRole, actsFor } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { stages } from './answering-words.js';
import type { Stage } from './answering-words.js';

/** As what somebody stands before a recommendation; one person may be several of them. */
export const parts = ['committee', 'recorder', 'lead', 'co'] as const;
export type Part = (typeof parts)[number];

export const matterActions = [
  ...(['see', 'sort', 'merge', 'unmerge', 'seal', 'assign', 'pass-on', 'send-on', 'call-back'] as const),
  ...(['write', 'take-back', 'contribute', 'approve', 'return', 'record', 'follow', 'extend'] as const),
  ...(['extend-promise', 'withdraw', 'reopen'] as const),
] as const;
export type MatterAction = (typeof matterActions)[number];

/** From its assignment on. */
const led = ['assigned', 'submitted', 'approved', 'answered'] as const satisfies Stage[];

/** Who may do what, and while the recommendation stands where. The committee also writes for units that have no account. */
export const rights: Record<MatterAction, { by: readonly Part[]; while: readonly Stage[] }> = {
  see: { by: parts, while: stages },
  sort: { by: ['committee'], while: stages },
  merge: { by: ['committee'], while: ['open', 'assigned'] },
  unmerge: { by: ['committee'], while: stages },
  seal: { by: ['committee'], while: stages },
  assign: { by: ['committee'], while: ['open', 'assigned'] },
  'pass-on': { by: ['lead'], while: ['assigned'] },
  'send-on': { by: ['committee'], while: ['open', 'assigned'] },
  'call-back': { by: ['committee'], while: ['national'] },
  write: { by: ['committee', 'lead'], while: ['assigned'] },
  'take-back': { by: ['committee', 'lead'], while: ['submitted'] },
  contribute: { by: ['committee', 'co'], while: ['assigned'] },
  approve: { by: ['committee'], while: ['submitted'] },
  return: { by: ['committee'], while: ['submitted', 'approved'] },
  record: { by: ['committee', 'recorder'], while: led },
  follow: { by: ['committee', 'lead', 'co'], while: led },
  extend: { by: ['committee'], while: ['assigned', 'submitted'] },
  'extend-promise': { by: ['committee'], while: led },
  withdraw: { by: ['committee'], while: led },
  reopen: { by: ['committee'], while: ['answered'] },
};

/** What still can be done to one that was merged into another. */
const merged: readonly MatterAction[] = ['see', 'unmerge', 'seal', 'sort'];

/** What decides about rights. */
export interface Standing {
  stage: Stage;
  mergedIntoId: string | null;
  leadSlug: string | null;
  /** Of the units that answer beside the lead. */
  coSlugs: readonly string[];
}

export function partsOf(person: SignedIn, { leadSlug, coSlugs }: Standing): Part[] {
  const is: Record<Part, boolean> = {
    committee: hasRole(person, 'committee'),
    recorder: person.duties.includes('recorder'),
    lead: leadSlug !== null && actsFor(person, leadSlug),
    co: coSlugs.some((unit) => actsFor(person, unit)),
  };
  return parts.filter((part) => is[part]);
}

/** Whether the person may ever do it. */
export function hasRight(person: SignedIn, standing: Standing, action: MatterAction): boolean {
  return partsOf(person, standing).some((part) => rights[action].by.includes(part));
}

/** Whether it can be done now. */
export function isTime({ stage, mergedIntoId }: Standing, action: MatterAction): boolean {
  if (action === 'unmerge') return mergedIntoId !== null;
  return rights[action].while.includes(stage) && (mergedIntoId === null || merged.includes(action));
}

export function mayNow(person: SignedIn, standing: Standing, action: MatterAction): boolean {
  return hasRight(person, standing, action) && isTime(standing, action);
}
