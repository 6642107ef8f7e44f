import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../core/clock/clock.js';
import { ClockMoves } from '../core/clock/clock-moves.service.js';
import { Config } from '../core/config/config.js';
import { Database } from '../core/database/database.js';
import { dayInVietnam } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';

/** Registration lies ahead, the launch is over and lists are due, the forum begins. */
export const clockDays = ['2019-05-20', '2019-06-05', '2019-06-18'] as const;
export type ClockDay = (typeof clockDays)[number];

/** Half past seven in the morning in Vietnam, when offices open. */
const morning = 'T00:30:00Z';

/** Moves the business clock of a demonstration and keeps its offset over restarts. In earnest it does nothing. */
@Injectable()
export class DemonstrationClock implements OnApplicationBootstrap {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly moves: ClockMoves,
    private readonly database: Database,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.isOn) return;
    if (!(await this.moves.restore())) await this.start(offsetTo(clockDays[0]));
  }

  get isOn(): boolean {
    return this.config.mode === 'demonstration';
  }

  get today(): Day {
    return dayInVietnam(this.clock.now());
  }

  /** The clock goes by the new day once it is stored for good. */
  async move(day: ClockDay): Promise<void> {
    const offset = offsetTo(day);
    await this.database.transaction('clock.move', () => this.moves.keep('clock', offset));
    this.clock.shift(offset);
  }

  private async start(offset: number): Promise<void> {
    await this.database.housekeeping('clock.start', () => this.moves.keep('clock', offset));
    this.clock.shift(offset);
  }
}

function offsetTo(day: ClockDay): number {
  return Date.parse(day + morning) - Date.now();
}
