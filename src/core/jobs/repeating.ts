import { Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { describeError } from '../errors/describe-error.js';

/** Work that the server repeats by itself; a failure is logged and the next turn comes all the same. */
export abstract class Repeating implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(this.constructor.name);
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> = Promise.resolve();
  private stopped = false;

  /** Milliseconds between the end of one turn and the next. */
  protected abstract readonly interval: number;

  protected abstract work(): Promise<unknown>;

  onApplicationBootstrap(): void {
    this.schedule();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.turn;
  }

  private schedule(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.turn = this.takeTurn();
    }, this.interval).unref();
  }

  private async takeTurn(): Promise<void> {
    try {
      await this.work();
    } catch (error) {
      this.logger.error(describeError(error));
    }
    this.schedule();
  }
}
