import { dayInVietnam } from '../vietnamese/dates.js';
import type { Day } from '../vietnamese/dates.js';
import { dueSince, goesOn } from './periods.js';
import type { Term } from './periods.js';

/**
 * What is due at one moment. What counts from an event goes by business days, so that a demonstration that plays in
 * 2019 keeps its people; what counts from an instant goes by the machine's time, which wrote it.
 */
export class Reckoning {
  private readonly today: Day;

  /** @param offset from the machine's time to business time, in milliseconds */
  constructor(
    readonly at: Date,
    private readonly offset: number,
    private readonly lastDays: ReadonlyMap<string, Day>,
  ) {
    this.today = this.dayOf(at);
  }

  later(days: number): Reckoning {
    return this.moved(new Date(this.at.getTime() + days * 86_400_000));
  }

  moved(at: Date): Reckoning {
    return new Reckoning(at, this.offset, this.lastDays);
  }

  lastDayOf(eventSlug: string | null): Day | null {
    return this.lastDays.get(eventSlug ?? '') ?? null;
  }

  /** Slugs of the events whose rows are due. */
  dueEvents(term: Term): string[] {
    return [...this.lastDays].flatMap(([slug, lastDay]) =>
      goesOn(term, lastDay) <= this.today ? [slug] : [],
    );
  }

  dueSince(term: Term): Date {
    return dueSince(term, this.at);
  }

  /** An instant's day as pages tell it. */
  dayOf(instant: Date): Day {
    return dayInVietnam(new Date(instant.getTime() + this.offset));
  }
}
