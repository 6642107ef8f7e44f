import { Injectable } from '@nestjs/common';
import { Repeating } from '../core/jobs/repeating.js';
import { PrintFiles } from './print-files.service.js';
import { PrintQueue } from './print-queue.service.js';

/** Deletes the sheets that are a day old, and what an interruption has left behind. */
@Injectable()
export class PrintSweep extends Repeating {
  protected readonly interval = 10 * 60_000;

  constructor(
    private readonly queue: PrintQueue,
    private readonly files: PrintFiles,
  ) {
    super();
  }

  async work(): Promise<void> {
    await this.queue.expire();
    await this.files.sweep(() => this.queue.withFile());
  }
}
