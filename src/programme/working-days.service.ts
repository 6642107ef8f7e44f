import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { addDays, weekday } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import { Holiday } from './holiday.entity.js';

/** Which days offices work. */
export class WorkingDays {
  constructor(private readonly holidays: ReadonlySet<string>) {}

  isOne(day: Day): boolean {
    const of = weekday(day);
    return of !== 0 && of !== 6 && !this.holidays.has(day);
  }

  /** The day itself, or the last one before it on which offices work. */
  lastUntil(day: Day): Day {
    return this.isOne(day) ? day : this.lastUntil(addDays(day, -1));
  }

  /** The day on which so many working days have passed since the day, which does not count. */
  after(day: Day, count: number): Day {
    let found = day;
    for (let left = count; left > 0; left -= Number(this.isOne(found))) found = addDays(found, 1);
    return found;
  }

  /** The last day on which something arrives with so many whole working days between its arrival and the day. */
  before(day: Day, count: number): Day {
    let found = day;
    for (let left = count; left > 0; left -= Number(this.isOne(found))) found = addDays(found, -1);
    return found;
  }
}

/** Holidays are data: each year's are announced by the government. */
@Injectable()
export class Holidays {
  constructor(private readonly database: Database) {}

  all(): Promise<Holiday[]> {
    return this.database.of(Holiday).find({ order: { day: 'ASC' } });
  }

  async workingDays(): Promise<WorkingDays> {
    return new WorkingDays(new Set((await this.all()).map(({ day }) => day)));
  }

  add(day: Day, name: string): Promise<Holiday> {
    return this.database.transaction('holiday.add', async (transaction) => {
      transaction.about('holiday', day);
      await this.database.insert(Holiday, { day, name }, { orIgnore: true });
      return Object.assign(new Holiday(), { day, name });
    });
  }

  remove(day: string): Promise<void> {
    return this.database.transaction('holiday.remove', async (transaction) => {
      transaction.about('holiday', day);
      await this.database.of(Holiday).delete({ day });
    });
  }
}
