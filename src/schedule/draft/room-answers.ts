import type { Room } from '../schedule.entity.js';

/** How a stored room reads in its form. */
export function roomAnswers({ name, capacity, version }: Room): Record<string, string> {
  return { name, capacity: capacity === null ? '' : String(capacity), version: String(version) };
}
