import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isByChoice } from '../programme/event-kinds.js';
import type { Event } from '../programme/event.entity.js';
import { projectRoot } from '../core/config/project-root.js';
import { purposes } from './consent-words.js';
import type { Purpose } from './consent-words.js';

/** What a family answers to, in plain words. The Vietnamese text is the one that is signed. */
export interface Wording {
  purpose: Purpose;
  version: number;
  /** Asked only of children who were chosen to travel with the province. */
  journey?: true;
  vi: string;
  en: string;
  /** SHA-256 of the Vietnamese text. */
  hash: string;
}

export type Wordings = Record<Purpose, Wording>;

/** Every version that was ever printed stays in this file as it was; a new text is a new version. */
const file = join(projectRoot, 'src/consents/wordings.json');

export const allWordings: readonly Wording[] = (
  JSON.parse(readFileSync(file, 'utf8')) as Omit<Wording, 'hash'>[]
).map((wording) => ({ ...wording, hash: createHash('sha256').update(wording.vi).digest('hex') }));

/** The latest version of each. */
export const currentWordings = latestOf(allWordings.filter(({ journey }) => !journey)) as Wordings;

const journeyWordings: Wordings = {
  ...currentWordings,
  ...latestOf(allWordings.filter(({ journey }) => journey)),
};

for (const purpose of purposes)
  if (!(purpose in currentWordings)) throw new Error(`No wording says what "${purpose}" means.`);

/** What families are asked for an event. */
export function wordingsFor(event: Pick<Event, 'kind' | 'level'>): Wordings {
  return isByChoice(event) ? journeyWordings : currentWordings;
}

function latestOf(wordings: readonly Wording[]): Partial<Wordings> {
  const inOrder = wordings.toSorted((one, other) => one.version - other.version);
  return Object.fromEntries(inOrder.map((wording) => [wording.purpose, wording]));
}
