import { Injectable, SetMetadata } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { Remembered } from '../database/remembered.js';
import { dayInVietnam } from '../vietnamese/dates.js';
import type { Rendered } from './page.js';

const sharedKey = 'shared-by-visitors';
const minutesOfDay = 24 * 60;
const minuteInMs = 60_000;

/**
 * The handler's page is the same for every visitor who has not signed in, whose language is the same: it may be kept
 * until the next write, or so many minutes where it tells the time. Its forms must mean the same when two people send
 * the same key.
 */
export const SharedByVisitors = ({ minutes = minutesOfDay }: { minutes?: number } = {}) =>
  SetMetadata(sharedKey, minutes);

/** For how many minutes of the business clock a page may be kept at most; null: not at all. */
export function minutesShared(handler: object): number | null {
  return (Reflect.getMetadata(sharedKey, handler) as number | undefined) ?? null;
}

interface Wanted {
  /** Its path with query, and its language. */
  page: string;
  minutes: number;
}

/** Pages as they were sent last, for the hours after an announcement when everybody looks at once. */
@Injectable()
export class VisitorPages {
  private readonly pages: Remembered<Rendered>;

  constructor(
    database: Database,
    private readonly clock: Clock,
  ) {
    this.pages = new Remembered(database);
  }

  /** What was kept today and not too long ago, or what the work renders. */
  get({ page, minutes }: Wanted, render: () => Promise<Rendered>): Promise<Rendered> {
    const now = this.clock.now();
    const part = Math.floor(now.getTime() / (minutes * minuteInMs));
    return this.pages.get(`${dayInVietnam(now)} ${part} ${page}`, render, ({ status }) => status === 200);
  }
}
