import { Commitment } from '../answering/answer.entity.js';
import type { ProgressEntry } from './following.entity.js';

/** That a promise is kept is public once the committee has published the entry that says so. */
export function asPublished(commitment: Commitment, published: ProgressEntry[]): Commitment {
  const told = published.find(({ commitmentId, isKept }) => isKept && commitmentId === commitment.id);
  return Object.assign(new Commitment(), commitment, { doneOn: told?.day ?? null });
}
