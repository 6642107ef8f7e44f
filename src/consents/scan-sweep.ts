import { Injectable } from '@nestjs/common';
import { Repeating } from '../core/jobs/repeating.js';
import { ConsentFiles, ConsentScans } from './consent-scans.service.js';

/** Deletes the files of people who are gone, and what an interruption has left behind. */
@Injectable()
export class ScanSweep extends Repeating {
  protected readonly interval = 10 * 60_000;

  constructor(
    private readonly files: ConsentFiles,
    private readonly scans: ConsentScans,
  ) {
    super();
  }

  work(): Promise<void> {
    return this.files.sweep(() => this.scans.named());
  }
}
