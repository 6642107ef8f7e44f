import { Injectable, SetMetadata } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';
import { dayInVietnam } from '../vietnamese/dates.js';
import type { Rendered } from './page.js';

const sharedKey = 'shared-by-visitors';
/** Another process may write to the same database without our notice. */
const staleAfter = 5_000;
const mostPages = 200;

/**
 * The handler's page is the same for every visitor who has not signed in, whose language is the same: it may be kept
 * until the next write. Its forms must mean the same when two people send the same key.
 */
export const SharedByVisitors = () => SetMetadata(sharedKey, true);

export function isSharedByVisitors(handler: object): boolean {
  return Reflect.getMetadata(sharedKey, handler) === true;
}

interface Kept {
  rendered: Rendered;
  generation: number;
  until: number;
}

/** Pages as they were sent last, for the hours after an announcement when everybody looks at once. */
@Injectable()
export class VisitorPages {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What was kept today, or what the work renders. @param page its path with query, and its language */
  async get(page: string, render: () => Promise<Rendered>): Promise<Rendered> {
    const address = `${dayInVietnam(this.clock.now())} ${page}`;
    const found = this.kept.get(address);
    const { generation } = this.database;
    if (found?.generation === generation && found.until > Date.now()) return found.rendered;
    const rendered = await render();
    if (rendered.status === 200) this.keep(address, { rendered, generation, until: Date.now() + staleAfter });
    return rendered;
  }

  private keep(address: string, kept: Kept): void {
    if (this.kept.size >= mostPages) this.kept.clear();
    this.kept.set(address, kept);
  }
}
