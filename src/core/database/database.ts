import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import { Activity } from '../activity/activity.entity.js';
import { currentRequest } from '../request/request-context.js';
import type { OpenSubmission } from '../request/request-context.js';
import { Submission } from '../forms/submission.entity.js';
import { Transaction } from './transaction.js';
import { Turns } from './turns.js';
import { guardWriter } from './writer-guard.js';

type Work<T> = (transaction: Transaction) => Promise<T>;

/** How transactions run: joined work never waits for itself, and on SQLite they take turns. */
export interface TransactionRunner {
  run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>;
}

/**
 * The only way to the database. Reads go to a connection that cannot write, or to the running transaction.
 * Writes outside of a transaction throw, also those that were not awaited before it ended.
 */
@Injectable()
export class Database {
  private readonly running = new AsyncLocalStorage<Transaction>();
  private readonly turns = new Turns();
  /** Grows with every transaction that this process has committed. */
  generation = 0;
  private runner: TransactionRunner;

  constructor(
    @InjectDataSource() private readonly writer: DataSource,
    @InjectDataSource('reader') private readonly reader: DataSource,
  ) {
    this.runner = this.isSqlite
      ? { run: (work) => this.turns.take(() => this.begin(work)) }
      : { run: (work) => this.begin(work) };
    if (this.isSqlite) guardWriter(writer, () => this.running.getStore()?.open === true);
  }

  get isSqlite(): boolean {
    return this.writer.options.type === 'better-sqlite3';
  }

  of<T extends ObjectLiteral>(entity: EntityTarget<T>): Repository<T> {
    return this.manager.getRepository(entity);
  }

  /** Raw access for queries that repositories cannot say; bound like `of`. */
  get manager(): EntityManager {
    const transaction = this.running.getStore();
    if (!transaction) return this.reader.manager;
    if (!transaction.open) throw new Error(`Work of "${transaction.verb}" was not awaited before it ended.`);
    return transaction.manager;
  }

  /** Runs the work as one named transaction that leaves one activity; inside another it joins it. */
  transaction<T>(verb: string, work: Work<T>): Promise<T> {
    return this.write(verb, work, async (transaction, result) => {
      await this.record(transaction);
      await this.storeOutcome(transaction, result);
    });
  }

  /** Like `transaction`, but without an activity: for what no person does, such as sessions seen or seals. */
  housekeeping<T>(verb: string, work: Work<T>): Promise<T> {
    return this.write(verb, work, () => Promise.resolve());
  }

  get tableNames(): string[] {
    return this.writer.entityMetadatas.map((metadata) => metadata.tableName);
  }

  /** Names of the migrations that have run; empty on a database that knows of none. */
  async migrationsRun(): Promise<string[]> {
    const runner = this.reader.createQueryRunner();
    try {
      if (!(await runner.hasTable('migrations'))) return [];
      const rows = (await runner.query('SELECT name FROM migrations')) as { name: string }[];
      return rows.map(({ name }) => name);
    } finally {
      await runner.release();
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.writer.destroy(), this.reader.destroy()]);
  }

  /** For tests that show what the turns and locks are for: replaces how transactions run. */
  useRunner(make: (writer: DataSource, usual: TransactionRunner) => TransactionRunner): void {
    this.runner = make(this.writer, this.runner);
  }

  private async write<T>(
    verb: string,
    work: Work<T>,
    finish: (transaction: Transaction, result: T) => Promise<void>,
  ): Promise<T> {
    const outer = this.running.getStore();
    if (outer?.open) return work(outer);
    const result = await this.runner.run((manager) =>
      this.runOpen(new Transaction(verb, manager), async (transaction) => {
        const found = await work(transaction);
        await finish(transaction, found);
        return found;
      }),
    );
    this.generation += 1;
    return result;
  }

  private begin<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const begun = new Transaction('begin', this.writer.manager);
    return this.running.run(begun, () => this.writer.transaction(work)).finally(() => (begun.open = false));
  }

  private async runOpen<T>(transaction: Transaction, work: Work<T>): Promise<T> {
    try {
      return await this.running.run(transaction, () => work(transaction));
    } finally {
      transaction.open = false;
    }
  }

  private async record(transaction: Transaction): Promise<void> {
    const personId = currentRequest()?.personId ?? null;
    const activity = { ...transaction.activity, personId, at: new Date() };
    await transaction.manager
      .createQueryBuilder()
      .insert()
      .into(Activity)
      .values(activity)
      .updateEntity(false)
      .execute();
  }

  private async storeOutcome(transaction: Transaction, result: unknown): Promise<void> {
    const submission: OpenSubmission | null | undefined = currentRequest()?.submission;
    if (submission?.outcome !== null) return;
    submission.outcome = JSON.stringify(submission.outcomeOf(result));
    await transaction.manager.insert(Submission, {
      id: submission.id,
      personId: currentRequest()?.personId ?? null,
      outcome: submission.outcome,
      at: new Date(),
    });
  }
}
