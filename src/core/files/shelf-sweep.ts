import type { EntityTarget } from 'typeorm';
import type { Database } from '../database/database.js';
import { Repeating } from '../jobs/repeating.js';
import type { Scans } from './scans.js';

/** Deletes the files of a shelf whose rows are gone, and what an interruption has left behind. */
export abstract class ShelfSweep extends Repeating {
  protected readonly interval = 10 * 60_000;
  /** Whose rows have the ids of the shelf's files. */
  protected abstract readonly rows: EntityTarget<{ id: string }>;

  constructor(
    private readonly shelf: Scans,
    private readonly database: Database,
  ) {
    super();
  }

  work(): Promise<void> {
    return this.shelf.sweep(() => this.named());
  }

  private async named(): Promise<Set<string>> {
    const rows = await this.database.of(this.rows).find({ select: { id: true } });
    return new Set(rows.map(({ id }) => id));
  }
}
