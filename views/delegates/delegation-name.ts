import type { Event } from '../../src/programme/event.entity.js';
import { takesProposals } from '../../src/programme/event-kinds.js';
import type { Translate } from '../text/text.js';

/** What a unit sends to an event: a delegation, or what it proposes for a ceremony. */
export function delegationName(
  { event, unit }: { event: Pick<Event, 'kind' | 'level'>; unit: { shortName: string } },
  t: Translate,
): string {
  const words = takesProposals(event) ? 'delegates.proposal.of' : 'delegates.delegation-of';
  return t(words, { unit: unit.shortName });
}
