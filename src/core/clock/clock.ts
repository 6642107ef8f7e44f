import { Injectable } from '@nestjs/common';

/**
 * Business time: deadlines, ages, what "today" is. A demonstration may shift it.
 * Cookies, tokens, rate limits and the activity log never ask this clock, but the machine's.
 */
@Injectable()
export class Clock {
  /** Milliseconds added to the machine's time. */
  offset = 0;

  /** UTC instant. */
  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  /** When something of the machine's time happened, told in business time: for reading, never for comparing. */
  asTold(instant: Date): Date {
    return new Date(instant.getTime() + this.offset);
  }

  shift(offset: number): void {
    this.offset = offset;
  }
}
