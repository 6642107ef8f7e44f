import type { Event } from './event.entity.js';

/** The province's own events, which this office runs; the others belong to the districts or to the capital. */
export function isProvincial({ level }: Pick<Event, 'level'>): boolean {
  return level === 'province';
}

/** To the province's forum every district sends a delegation. */
export function takesDistricts({ kind, level }: Pick<Event, 'kind' | 'level'>): boolean {
  return kind === 'forum' && level === 'province';
}

/**
 * For the province's launch ceremony districts propose children, if they like: a quota is not needed, and nothing is
 * due before the ceremony itself is over.
 */
export function takesProposals({ kind, level }: Pick<Event, 'kind' | 'level'>): boolean {
  return kind === 'launch' && level === 'province';
}

/** Whether districts send anybody at all: as a delegation, or as children they propose. */
export function takesUnits(event: Pick<Event, 'kind' | 'level'>): boolean {
  return takesDistricts(event) || takesProposals(event);
}

/** To the national forum the committee chooses children of the province's own: no unit registers anybody, and nothing is late. */
export function isByChoice({ kind, level }: Pick<Event, 'kind' | 'level'>): boolean {
  return kind === 'forum' && level === 'central';
}
