import { Injectable } from '@nestjs/common';

interface Shift {
  /** Machine time, in milliseconds. */
  from: number;
  offset: number;
}

/** Shifts; of more, the oldest are forgotten: a page asks the database for each stretch of a day. */
const mostRemembered = 500;

/**
 * Business time: deadlines, ages, what "today" is. A demonstration may shift it.
 * Cookies, tokens, rate limits and the activity log never ask this clock, but the machine's.
 */
@Injectable()
export class Clock {
  private readonly shifts: Shift[] = [{ from: -Infinity, offset: 0 }];

  /** Milliseconds added to the machine's time. */
  get offset(): number {
    return this.shifts.at(-1)?.offset ?? 0;
  }

  /** UTC instant. */
  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  /** What this clock showed when something of the machine's time happened: for reading, never for comparing. */
  asTold(instant: Date): Date {
    const { offset } = this.shifts.findLast(({ from }) => from <= instant.getTime()) ?? { offset: 0 };
    return new Date(instant.getTime() + offset);
  }

  /** The stretches of the machine's time in which this clock stood between two instants, `to` left out. */
  stretchesOf(from: Date, to: Date): { from: Date; to: Date }[] {
    const stretches = this.shifts.map(({ from: start, offset }, at) => ({
      from: new Date(Math.max(start, from.getTime() - offset)),
      to: new Date(Math.min(this.shifts[at + 1]?.from ?? Infinity, to.getTime() - offset)),
    }));
    return stretches.filter((one) => one.from < one.to);
  }

  /** @param from machine time; later than that of every shift before */
  shift(offset: number, from = Date.now()): void {
    if (offset === this.offset) return;
    this.shifts.push({ from, offset });
    if (this.shifts.length > mostRemembered) this.shifts.splice(1, 1);
  }
}
