import { Injectable, SetMetadata } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { Remembered } from '../database/remembered.js';
import { dayInVietnam } from '../vietnamese/dates.js';
import type { Rendered } from './page.js';

const sharedKey = 'shared-by-visitors';

/**
 * The handler's page is the same for every visitor who has not signed in, whose language is the same: it may be kept
 * until the next write. Its forms must mean the same when two people send the same key.
 */
export const SharedByVisitors = () => SetMetadata(sharedKey, true);

export function isSharedByVisitors(handler: object): boolean {
  return Reflect.getMetadata(sharedKey, handler) === true;
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

  /** What was kept today, or what the work renders. @param page its path with query, and its language */
  get(page: string, render: () => Promise<Rendered>): Promise<Rendered> {
    return this.pages.get(
      `${dayInVietnam(this.clock.now())} ${page}`,
      render,
      ({ status }) => status === 200,
    );
  }
}
