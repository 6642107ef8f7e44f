import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../core/config/project-root.js';
import { purposes } from './consent-words.js';
import type { Purpose } from './consent-words.js';

/** What a family answers to, in plain words. The Vietnamese text is the one that is signed. */
export interface Wording {
  purpose: Purpose;
  version: number;
  vi: string;
  en: string;
  /** SHA-256 of the Vietnamese text. */
  hash: string;
}

/** Every version that was ever printed stays in this file as it was; a new text is a new version. */
const file = join(projectRoot, 'src/consents/wordings.json');

export const allWordings: readonly Wording[] = (
  JSON.parse(readFileSync(file, 'utf8')) as Omit<Wording, 'hash'>[]
).map((wording) => ({ ...wording, hash: createHash('sha256').update(wording.vi).digest('hex') }));

/** The latest version of each. */
export const currentWordings = Object.fromEntries(
  purposes.map((purpose) => [purpose, latestOf(purpose)]),
) as Record<Purpose, Wording>;

function latestOf(purpose: Purpose): Wording {
  const [latest] = allWordings
    .filter((wording) => wording.purpose === purpose)
    .sort((one, other) => other.version - one.version);
  if (!latest) throw new Error(`No wording says what "${purpose}" means.`);
  return latest;
}
