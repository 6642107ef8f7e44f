import { randomBytes } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { describeError } from '../core/errors/describe-error.js';
import type { PrintRun } from './badge.entity.js';
import { BadgeFaces } from './badge-faces.service.js';
import { PrintFiles } from './print-files.service.js';
import { PrintQueue } from './print-queue.service.js';
import { PrintSweep } from './print-sweep.js';
import { PrintThread } from './print-thread.js';

/** Draws the runs that wait, one after the other. What a stop of the server interrupts is drawn anew at the next start. */
@Injectable()
export class PrintRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(PrintRunner.name);
  private work: Promise<void> = Promise.resolve();
  private thread: PrintThread | null = null;
  private stopped = false;

  constructor(
    private readonly queue: PrintQueue,
    private readonly faces: BadgeFaces,
    private readonly files: PrintFiles,
    private readonly sweep: PrintSweep,
    private readonly host: HttpAdapterHost,
  ) {}

  /** The command line prints nothing: a server may be at it. */
  async onApplicationBootstrap(): Promise<void> {
    if (!this.isServer) return;
    await this.queue.requeueInterrupted();
    await this.sweep.work();
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.thread?.stop();
    await this.work;
  }

  /** Says that a run waits. Returns at once. */
  wake(): void {
    this.work = this.work
      .then(() => this.drawAll())
      .catch((error: unknown) => {
        this.logger.error(describeError(error));
      });
  }

  private get isServer(): boolean {
    return Boolean(this.host.httpAdapter as unknown);
  }

  private async drawAll(): Promise<void> {
    while (!this.stopped) {
      const run = await this.queue.next();
      if (!run) return;
      await this.draw(run);
    }
  }

  private async draw(run: PrintRun): Promise<void> {
    try {
      await this.queue.finish(run.id, await this.drawInThread(run));
    } catch (error) {
      if (!this.stopped) await this.fail(run, error);
    }
  }

  private async drawInThread(run: PrintRun): Promise<number> {
    await this.files.makeFolder();
    const style = await this.faces.styleOf(run);
    if (this.stopped) throw new Error('The server stops.');
    this.thread = new PrintThread({ file: this.files.path(run.id), key: this.files.key(run.id), style });
    return this.thread.draw(this.faces.of(run), (drawn) => this.queue.advance(run.id, drawn));
  }

  private async fail(run: PrintRun, error: unknown): Promise<void> {
    const id = randomBytes(4).toString('hex');
    this.logger.error({ id, ...describeError(error) });
    await this.queue.fail(run.id, id);
  }
}
