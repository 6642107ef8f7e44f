import { AsyncResource } from 'node:async_hooks';
import { setImmediate as othersTurn } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { TransactionRunner } from './database.js';

type Work<T> = (manager: EntityManager) => Promise<T>;

interface Waiting {
  work: Work<unknown>;
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

interface Writer {
  begin: (work: Work<void>) => Promise<void>;
  /** SQLite gives up the whole transaction by itself on some failures, such as a full disk. */
  isInTransaction: () => boolean;
}

const mostTogether = 32;

/**
 * SQLite has one writer, so its transactions take turns. What waits while one batch is written shares the next commit, each
 * in a savepoint of its own: one wait for the disk serves all of them, and what fails takes nobody with it. A transaction
 * is done when its commit is.
 */
export class SharedCommits implements TransactionRunner {
  private readonly waiting: Waiting[] = [];
  private isRunning = false;

  constructor(private readonly writer: Writer) {}

  run<T>(work: Work<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({ work: AsyncResource.bind(work), resolve: resolve as Waiting['resolve'], reject });
      if (!this.isRunning) void this.runAll();
    });
  }

  private async runAll(): Promise<void> {
    this.isRunning = true;
    while (this.waiting.length > 0) {
      await othersTurn();
      await this.runTogether(this.waiting.splice(0, mostTogether));
    }
    this.isRunning = false;
  }

  private async runTogether(batch: Waiting[]): Promise<void> {
    const answers: (() => void)[] = [];
    try {
      await this.writer.begin(async (manager) => {
        for (const one of batch) answers.push(await this.runOne(one, manager));
      });
      answers.forEach((answer) => {
        answer();
      });
    } catch (error) {
      batch.forEach(({ reject }) => {
        reject(error);
      });
    }
  }

  private async runOne({ work, resolve, reject }: Waiting, manager: EntityManager): Promise<() => void> {
    try {
      const result = await manager.transaction(work);
      return () => {
        resolve(result);
      };
    } catch (error) {
      if (!this.writer.isInTransaction()) throw error;
      return () => {
        reject(error);
      };
    }
  }
}
