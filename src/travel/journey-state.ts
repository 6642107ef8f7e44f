import type { Journey } from './journey.entity.js';
import type { JourneyState } from './travel-words.js';

export function stateOf(journey: Journey | null | undefined): JourneyState {
  if (!journey) return 'none';
  return journey.arrivesAt === '' ? 'no-hour' : 'told';
}
