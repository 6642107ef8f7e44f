import { Injectable, Logger } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Setting } from '../clock/setting.entity.js';
import { Database } from '../database/database.js';
import { holdLock } from '../database/named-lock.js';
import { describeError } from '../errors/describe-error.js';
import type { Day } from '../vietnamese/dates.js';
import type { Eraser } from './eraser.js';
import { Erasers } from './erasers.service.js';
import { Erasure } from './erasure.entity.js';
import { EventDays } from './event-days.js';
import { lastNight } from './night.js';
import { terms } from './periods.js';
import type { Term } from './periods.js';
import { Reckoning } from './reckoning.js';
import { RowFiles } from './row-files.js';

const finished = 'erasing-finished';
const lock = 'retention.erase';

export interface Erased {
  rows: number;
  files: number;
  /** Tables of which something stayed; the log says why. */
  failed: string[];
}

/**
 * Erases what is due, in transactions of some hundred rows that count what they do. A run that is killed is finished
 * by the next one; two at once erase and count each row once.
 */
@Injectable()
export class Erasing {
  private readonly logger = new Logger(Erasing.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: EventDays,
    private readonly erasers: Erasers,
    private readonly files: RowFiles,
  ) {}

  async reckoning(): Promise<Reckoning> {
    return new Reckoning(new Date(), this.clock.offset, await this.events.lastDays());
  }

  async run(): Promise<Erased> {
    const reckoning = await this.reckoning();
    const erased: Erased = { rows: 0, files: 0, failed: [] };
    for (const eraser of this.erasers.all()) await this.eraseBy(eraser, reckoning, erased);
    for (const term of terms) await this.tell(term);
    erased.files = await this.files.sweep();
    if (erased.failed.length === 0) await this.noteFinished(reckoning.at);
    await this.database.foldLog();
    return erased;
  }

  /** When the last run began in which nothing failed; null before the first. */
  async lastFinished(): Promise<Date | null> {
    const setting = await this.database.of(Setting).findOneBy({ name: finished });
    return setting && new Date(setting.value);
  }

  /** What one night has erased, also by hand. */
  of(night: Day): Promise<Erasure[]> {
    return this.database.of(Erasure).find({ where: { night }, order: { term: 'ASC', tableName: 'ASC' } });
  }

  /** One table that fails must not keep the others. */
  private async eraseBy(eraser: Eraser, reckoning: Reckoning, erased: Erased): Promise<void> {
    try {
      for (let count = -1; count !== 0; erased.rows += count) count = await this.eraseSome(eraser, reckoning);
    } catch (error) {
      erased.failed.push(eraser.table);
      this.logger.error(describeError(error));
    }
  }

  private eraseSome(eraser: Eraser, reckoning: Reckoning): Promise<number> {
    return this.database.housekeeping('retention.erase-some', async () => {
      await holdLock(this.database, lock);
      const count = await eraser.eraseSome(reckoning);
      if (count > 0) await this.count(eraser, count, reckoning.at);
      return count;
    });
  }

  private async count({ term, table: tableName }: Eraser, count: number, at: Date): Promise<void> {
    const key = { night: lastNight(at), term, tableName };
    await this.database.insert(Erasure, { ...key, count: 0, untold: 0, at }, { orIgnore: true });
    await this.database
      .of(Erasure)
      .createQueryBuilder()
      .update()
      .set({ count: () => `"count" + ${count}`, untold: () => `"untold" + ${count}` })
      .where(key)
      .execute();
  }

  /** One activity a retention with how many rows it has erased, also of a run that was killed before it could tell. */
  private async tell(term: Term): Promise<void> {
    const untold = { term, untold: MoreThan(0) };
    if (!(await this.database.of(Erasure).existsBy(untold))) return;
    await this.database.transaction('retention.erase', async (transaction) => {
      await holdLock(this.database, lock);
      const rows = (await this.database.of(Erasure).sum('untold', untold)) ?? 0;
      await this.database.of(Erasure).update(untold, { untold: 0 });
      transaction.about('retention', term, [`rows=${rows}`]);
    });
  }

  private async noteFinished(at: Date): Promise<void> {
    await this.database.housekeeping('retention.finish', () =>
      this.database.of(Setting).upsert({ name: finished, value: at.toISOString() }, ['name']),
    );
  }
}
