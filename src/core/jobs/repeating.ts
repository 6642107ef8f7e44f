import { AsyncResource } from 'node:async_hooks';
import { Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { describeError } from '../errors/describe-error.js';

/** Milliseconds in which the transaction that has hastened a turn comes to its end. */
const soon = 50;

/** Work that the server repeats by itself; a failure is logged and the next turn comes all the same. */
export abstract class Repeating implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(this.constructor.name);
  /** Turns belong to no request and no transaction, also where one of these has hastened them. */
  private readonly outside = new AsyncResource('Repeating');
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<void> = Promise.resolve();
  private isWaiting = false;
  private isHurried = false;
  protected isStopped = false;

  /** Milliseconds between the end of one turn and the next. */
  protected abstract readonly interval: number;

  protected abstract work(): Promise<unknown>;

  onApplicationBootstrap(): void {
    this.schedule();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.turn;
  }

  /** The next turn comes at once, or right after the one that runs. */
  protected hasten(): void {
    this.isHurried = true;
    if (this.isWaiting) this.schedule();
  }

  private schedule(): void {
    clearTimeout(this.timer);
    if (this.isStopped) return;
    this.isWaiting = true;
    const wait = this.isHurried ? soon : this.interval;
    this.outside.runInAsyncScope(() => {
      this.timer = setTimeout(() => {
        this.turn = this.takeTurn();
      }, wait).unref();
    });
  }

  private async takeTurn(): Promise<void> {
    this.isWaiting = false;
    this.isHurried = false;
    try {
      await this.work();
    } catch (error) {
      this.logger.error(describeError(error));
    }
    this.schedule();
  }
}
