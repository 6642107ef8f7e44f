import { Injectable } from '@nestjs/common';
import { Repeating } from '../core/jobs/repeating.js';
import { Badges } from './badges.service.js';
import { PrintFiles } from './print-files.service.js';
import { PrintQueue } from './print-queue.service.js';

/** Deletes the sheets that are a day old and what an interruption has left behind; ends the badges of people who were removed. */
@Injectable()
export class PrintSweep extends Repeating {
  protected readonly interval = 10 * 60_000;

  constructor(
    private readonly queue: PrintQueue,
    private readonly files: PrintFiles,
    private readonly badges: Badges,
  ) {
    super();
  }

  async work(): Promise<void> {
    for (const delegateId of await this.badges.heldByRemoved()) await this.badges.revoke(delegateId);
    await this.queue.expire();
    await this.files.sweep(() => this.queue.withFile());
  }
}
