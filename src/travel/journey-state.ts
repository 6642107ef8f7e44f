import type { DelegationState } from '../delegates/delegate-roles.js';
import type { Journey } from './journey.entity.js';
import type { JourneyState } from './travel-words.js';

export function stateOf(journey: Journey | null | undefined): JourneyState {
  if (!journey) return 'none';
  return journey.arrivesAt === '' ? 'no-hour' : 'told';
}

/** Before, nobody is asked how they come. */
export function isHandedIn(state: DelegationState | undefined): boolean {
  return state === 'submitted' || state === 'approved';
}
