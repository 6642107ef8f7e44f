import type { Delegate } from './delegate.entity.js';

/** One day of what somebody has to be at, in lines for a badge's back. */
export interface PocketDay {
  /** `18/6` */
  day: string;
  lines: string[];
}

/** Tells badges what stands on their backs; the room above provides it. */
export abstract class PocketAgendas {
  /** By person; nothing before a schedule is released, or where it takes more days than a back holds. */
  abstract of(
    eventSlug: string,
  ): Promise<(person: Pick<Delegate, 'id' | 'role' | 'unitSlug'>) => PocketDay[]>;
}
