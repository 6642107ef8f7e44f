import { Injectable } from '@nestjs/common';
import { Sealer } from '../activity/sealer.js';
import { Backups } from '../backup/backups.service.js';
import { Submissions } from '../forms/submissions.js';
import { Repeating } from './repeating.js';

const minute = 60_000;

@Injectable()
export class SealingJob extends Repeating {
  protected readonly interval = minute / 6;

  constructor(private readonly sealer: Sealer) {
    super();
  }

  protected work(): Promise<number> {
    return this.sealer.sealAll();
  }
}

@Injectable()
export class BackupJob extends Repeating {
  protected readonly interval = 60 * minute;

  constructor(private readonly backups: Backups) {
    super();
  }

  protected work(): Promise<unknown> {
    return this.backups.makeDaily();
  }
}

@Injectable()
export class SubmissionSweep extends Repeating {
  protected readonly interval = 60 * minute;

  constructor(private readonly submissions: Submissions) {
    super();
  }

  protected work(): Promise<void> {
    return this.submissions.sweep();
  }
}
