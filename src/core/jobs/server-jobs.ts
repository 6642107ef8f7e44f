import { Injectable } from '@nestjs/common';
import { Sealer } from '../activity/sealer.js';
import { Backups } from '../backup/backups.service.js';
import { Submissions } from '../forms/submissions.js';
import { Erasing } from '../retention/erasing.service.js';
import { lastNight } from '../retention/night.js';
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

/** Once a night at half past two in Vietnam; a PC that was off then catches up soon after it starts. */
@Injectable()
export class ErasingJob extends Repeating {
  protected readonly interval = 10 * minute;

  constructor(private readonly erasing: Erasing) {
    super();
  }

  async work(): Promise<void> {
    const last = await this.erasing.lastFinished();
    if (!last || lastNight(last) < lastNight(new Date())) await this.erasing.run();
  }
}
