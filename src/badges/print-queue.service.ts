import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { Database } from '../core/database/database.js';
import { PrintRun } from './badge.entity.js';
import type { PrintRunState } from './badge.entity.js';

/** A file with names lies about for a day at most. */
export const keptFor = 24 * 3_600_000;

/** How far each run is. These are facts of the machine, by the machine's clock, and no person's doing. */
@Injectable()
export class PrintQueue {
  constructor(private readonly database: Database) {}

  /** Starts the oldest run that waits; null when none does. */
  async next(): Promise<PrintRun | null> {
    const runs = this.database.of(PrintRun);
    const run = await runs.findOne({ where: { state: 'queued' }, order: { createdAt: 'ASC', id: 'ASC' } });
    if (run) await this.move(run.id, 'queued', { state: 'running', startedAt: new Date(), drawn: 0 });
    return run;
  }

  advance(id: string, drawn: number): Promise<void> {
    return this.move(id, 'running', { drawn });
  }

  finish(id: string, drawn: number): Promise<void> {
    const now = new Date();
    const expiresAt = new Date(now.getTime() + keptFor);
    return this.move(id, 'running', { state: 'done', drawn, finishedAt: now, expiresAt });
  }

  /** @param failureId what the log calls it */
  fail(id: string, failureId: string): Promise<void> {
    return this.move(id, 'running', { state: 'failed', failureId });
  }

  /** What was running when the server stopped waits again. */
  async requeueInterrupted(): Promise<void> {
    await this.database.housekeeping('print-run.requeue', () =>
      this.database.of(PrintRun).update({ state: 'running' }, { state: 'queued', drawn: 0 }),
    );
  }

  /** Ends what is older than a day. */
  async expire(): Promise<void> {
    const due = { state: 'done', expiresAt: LessThanOrEqual(new Date()) } as const;
    if (!(await this.database.of(PrintRun).existsBy(due))) return;
    await this.database.housekeeping('print-run.expire', () =>
      this.database.of(PrintRun).update(due, { state: 'expired' }),
    );
  }

  /** Ids of the runs whose file is there, or is being written. */
  async withFile(): Promise<Set<string>> {
    const states: { state: PrintRunState }[] = [{ state: 'running' }, { state: 'done' }];
    const runs = await this.database.of(PrintRun).find({ select: { id: true }, where: states });
    return new Set(runs.map(({ id }) => id));
  }

  private async move(id: string, from: PrintRunState, changes: Partial<PrintRun>): Promise<void> {
    await this.database.housekeeping('print-run.move', () =>
      this.database.of(PrintRun).update({ id, state: from }, changes),
    );
  }
}
