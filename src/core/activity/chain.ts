import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { ChainBeginning } from './activity.entity.js';
import type { Activity } from './activity.entity.js';

/** A place between two links. */
export type Joint = Pick<ChainBeginning, 'sequence' | 'hash'>;

type Unmarked = Omit<ChainBeginning, 'mark'>;

const zero = '0'.repeat(64);

/** How links of the activity log follow from one another, and where the chain begins. Its key lies outside of the database. */
@Injectable()
export class Chain {
  private readonly key: string;

  constructor(
    config: Config,
    private readonly database: Database,
  ) {
    this.key = `activity-chain:${config.secret}`;
  }

  link(before: string, { id, at, personId, verb, subjectKind, subjectId, fields }: Activity): string {
    return this.hmac(before, [id, at.toISOString(), personId, verb, subjectKind, subjectId, fields]);
  }

  /** The kept beginning where older activities were erased; null where none were. */
  kept(): Promise<ChainBeginning | null> {
    return this.database.of(ChainBeginning).findOne({ where: {}, order: { sequence: 'DESC' } });
  }

  /** Before the first link that is still there. */
  async beginning(): Promise<Joint> {
    return (await this.kept()) ?? { sequence: 0, hash: zero };
  }

  /** Whether the program itself has moved the beginning there. */
  isGenuine({ mark, ...beginning }: ChainBeginning): boolean {
    return mark === this.mark(beginning);
  }

  /** From now on the chain begins after this link; runs inside the transaction that erases what lies before. */
  async beginAfter(beginning: Unmarked): Promise<void> {
    await this.database.of(ChainBeginning).createQueryBuilder().delete().execute();
    await this.database.of(ChainBeginning).insert({ ...beginning, mark: this.mark(beginning) });
  }

  private mark({ sequence, hash, erasedUntil }: Unmarked): string {
    return this.hmac('beginning', [sequence, hash, erasedUntil.toISOString()]);
  }

  private hmac(before: string, content: unknown[]): string {
    return createHmac('sha256', this.key).update(before).update(JSON.stringify(content)).digest('hex');
  }
}
