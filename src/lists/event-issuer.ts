import type { Event } from '../programme/event.entity.js';
import type { Units } from '../programme/units.service.js';

/** Who stands at the head of an event's papers: the unit that chairs it, under the one above it. */
export async function issuerOf(
  { chair }: Pick<Event, 'chair'>,
  units: Units,
): Promise<{ superior: string; name: string }> {
  const [unit] = chair === null ? [] : await units.bySlugs([chair]);
  const [above] = unit?.parent ? await units.bySlugs([unit.parent]) : [];
  return { superior: above?.name ?? '', name: unit?.name ?? '' };
}
