import { Injectable } from '@nestjs/common';
import type { Day } from '../vietnamese/dates.js';
import type { Eraser } from './eraser.js';
import { Erasers } from './erasers.service.js';
import { Erasing } from './erasing.service.js';
import { nextNight } from './night.js';
import { goesOn } from './periods.js';
import type { Term } from './periods.js';
import type { Reckoning } from './reckoning.js';

const soonDays = 30;

/** One retention in one table: what is held, and what goes when. Counts and days only. */
export interface SurveyLine {
  table: string;
  /** Emptied in rows that stay; none: the rows are deleted. */
  columns: readonly string[];
  term: Term;
  rows: number;
  /** From when the oldest row counts, and when it goes; null where none counts yet. */
  oldest: Day | null;
  goes: Day | null;
  /** Rows of which nobody can say when they go. */
  undated: number;
  /** Due since yesterday or longer: a whole night has passed over them. */
  overdue: number;
  /** What would be erased now, in the coming night, and in the thirty days after now, without what is due now. */
  dueNow: number;
  tonight: number;
  soon: number;
}

/** What is still held, table by table. Asks the same number of queries however much there is. */
@Injectable()
export class Survey {
  constructor(
    private readonly erasers: Erasers,
    private readonly erasing: Erasing,
  ) {}

  async take(): Promise<SurveyLine[]> {
    const now = await this.erasing.reckoning();
    const lines: SurveyLine[] = [];
    for (const eraser of this.erasers.all()) lines.push(await this.lineOf(eraser, now));
    return lines;
  }

  private async lineOf(eraser: Eraser, now: Reckoning): Promise<SurveyLine> {
    const { table, columns, term } = eraser;
    const { rows, oldest, undated } = await eraser.held(now);
    const night = now.moved(nextNight(now.at));
    const due = await eraser.due([now.later(-1), now, night, now.later(soonDays)]);
    const [overdue = 0, dueNow = 0, tonight = 0, inThirtyDays = 0] = due;
    const goes = oldest && goesOn(term, oldest);
    return {
      ...{ table, columns, term, rows, oldest, goes, undated },
      ...{ overdue, dueNow, tonight, soon: inThirtyDays - dueNow },
    };
  }
}
