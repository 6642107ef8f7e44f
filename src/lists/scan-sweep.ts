import { Injectable } from '@nestjs/common';
import { Repeating } from '../core/jobs/repeating.js';
import { SignedListFiles, SignedListScans } from './signed-list-scans.service.js';

/** Deletes the files of lists that are gone, and what an interruption has left behind. */
@Injectable()
export class SignedListSweep extends Repeating {
  protected readonly interval = 10 * 60_000;

  constructor(
    private readonly files: SignedListFiles,
    private readonly scans: SignedListScans,
  ) {
    super();
  }

  work(): Promise<void> {
    return this.files.sweep(() => this.scans.named());
  }
}
