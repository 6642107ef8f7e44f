import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type {
  DataSource,
  EntityManager,
  EntityMetadata,
  EntityTarget,
  ObjectLiteral,
  Repository,
} from 'typeorm';
import { Activity } from '../activity/activity.entity.js';
import { actingPerson, currentRequest } from '../request/request-context.js';
import type { OpenSubmission } from '../request/request-context.js';
import { Submission } from '../forms/submission.entity.js';
import { Transaction } from './transaction.js';
import { numbered } from './numbered.js';
import { PlainRows } from './plain-rows.js';
import { SharedCommits } from './shared-commits.js';
import { foldLog, isInTransaction } from './sqlite-connection.js';
import { guardWriter } from './writer-guard.js';

type Work<T> = (transaction: Transaction) => Promise<T>;

/** How transactions run; on SQLite they take turns. */
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
  private readonly plainRows = new Map<EntityTarget<ObjectLiteral>, PlainRows<ObjectLiteral>>();
  /** Grows with every transaction that this process has committed. */
  generation = 0;
  private runner: TransactionRunner;

  constructor(
    @InjectDataSource() private readonly writer: DataSource,
    @InjectDataSource('reader') private readonly reader: DataSource,
  ) {
    const begin = <T>(work: (manager: EntityManager) => Promise<T>) => this.begin(work);
    this.runner = this.isSqlite
      ? new SharedCommits({ begin, isInTransaction: () => isInTransaction(writer.driver) })
      : { run: begin };
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

  /** Rows whose columns have these values; bound like `of`, and quicker where a request asks the same each time. */
  find<T extends ObjectLiteral>(entity: EntityTarget<T>, key: Partial<T>): Promise<T[]> {
    return this.rowsOf(entity).find(this.manager, key);
  }

  async findOne<T extends ObjectLiteral>(entity: EntityTarget<T>, key: Partial<T>): Promise<T | null> {
    const [found = null] = await this.find(entity, key);
    return found;
  }

  /** Adds one row inside a transaction. @param options orIgnore: a row that is there already stays as it is */
  insert<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    row: Partial<T>,
    options: { orIgnore?: boolean } = {},
  ): Promise<void> {
    return this.rowsOf(entity).insert(this.manager, row, options);
  }

  /** Adds rows that all have the same columns, inside a transaction; as many as one statement may carry. */
  insertAll<T extends ObjectLiteral>(entity: EntityTarget<T>, rows: Partial<T>[]): Promise<void> {
    return this.rowsOf(entity).insertAll(this.manager, rows);
  }

  /** What a statement of our own finds. @param sql has a question mark for each value, on both databases */
  query<R>(sql: string, values: unknown[]): Promise<R[]> {
    return this.manager.query<R[]>(numbered(this.writer.options.type, sql), values);
  }

  /**
   * Changes rows inside a transaction and answers with them as they are now.
   * @param change what follows `UPDATE … SET`, with a question mark for each value
   */
  update<T extends ObjectLiteral>(entity: EntityTarget<T>, change: string, values: unknown[]): Promise<T[]> {
    return this.rowsOf(entity).update(this.manager, change, values);
  }

  /**
   * Changes or deletes rows inside a transaction by a statement of our own.
   * @param sql has a question mark for each value
   * @returns how many
   */
  async change(sql: string, values: unknown[]): Promise<number> {
    const found = await this.query<unknown>(`${sql} RETURNING 1`, values);
    return ((this.isSqlite ? found : found[0]) as unknown[]).length;
  }

  /** Leaves an activity and changes nothing: somebody has seen something, or taken it along. */
  note(verb: string, ...about: Parameters<Transaction['about']>): Promise<void> {
    return this.transaction(verb, (transaction) => {
      transaction.about(...about);
      return Promise.resolve();
    });
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

  get tables(): EntityMetadata[] {
    return this.writer.entityMetadatas;
  }

  get tableNames(): string[] {
    return this.tables.map((metadata) => metadata.tableName);
  }

  /**
   * SQLite's log keeps pages as they were before a deletion until it is folded into the file, which this does.
   * @returns whether it could: not while another process reads
   */
  async foldLog(): Promise<boolean> {
    if (!this.isSqlite) return true;
    while (isInTransaction(this.writer.driver)) await othersTurn();
    return foldLog(this.writer.driver);
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

  private rowsOf<T extends ObjectLiteral>(entity: EntityTarget<T>): PlainRows<T> {
    const known = this.plainRows.get(entity) as PlainRows<T> | undefined;
    const rows = known ?? new PlainRows<T>(this.writer.getMetadata(entity), this.writer.driver);
    this.plainRows.set(entity, rows);
    return rows;
  }

  private async record(transaction: Transaction): Promise<void> {
    const activity = { ...transaction.activity, personId: actingPerson(), at: transaction.at };
    await this.rowsOf(Activity).insert(transaction.manager, activity, {});
  }

  private async storeOutcome(transaction: Transaction, result: unknown): Promise<void> {
    const submission: OpenSubmission | null | undefined = currentRequest()?.submission;
    if (submission?.outcome !== null) return;
    submission.outcome = submission.outcomeOf(result);
    const row = {
      id: submission.id,
      personId: actingPerson(),
      outcome: submission.outcome,
      at: new Date(),
    };
    await this.rowsOf(Submission).insert(transaction.manager, row, {});
  }
}
