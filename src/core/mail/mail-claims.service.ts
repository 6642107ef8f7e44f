import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../database/database.js';
import { mostTries, waitAfter } from './delivery.js';
import { MailComposer } from './mail-composer.service.js';
import type { MailContents } from './mail-kinds.js';
import type { MailReason, MailState } from './mail-words.js';
import { Mail, MailTry, SuppressedAddress } from './mail.entity.js';

/** How a try ended: taken by the server, or not. */
export interface Ending {
  reason: MailReason | null;
  code: number | null;
  isFinal: boolean;
}

const atOnce = 50;
/** Milliseconds: all of a batch have their end by then, also where the server answers nothing. */
const claimLasts = 10 * 60_000;

const isDue = `(("state" IN ('queued', 'retrying') AND "nextTryAt" <= ?) OR ("state" = 'sending' AND "claimedUntil" <= ?))`;

/**
 * Which process sends which mail. A claim lasts minutes: what a crash left in "sending" is taken up again after that, with
 * the same Message-ID. Only whoever holds the latest claim writes down how it ended.
 */
@Injectable()
export class MailClaims {
  constructor(
    private readonly database: Database,
    private readonly composer: MailComposer,
  ) {}

  /** Mails that are due, now this process's own. On PostgreSQL several processes never take the same one. */
  async take(now: Date = new Date()): Promise<Mail[]> {
    const at = now.toISOString();
    const [due] = await this.database.query(`SELECT 1 FROM "mails" WHERE ${isDue} LIMIT 1`, [at, at]);
    if (!due) return [];
    const until = new Date(now.getTime() + claimLasts).toISOString();
    return this.database.housekeeping('mail.claim', () =>
      this.database.update(
        Mail,
        `"state" = 'sending', "claimedUntil" = ?, "changedAt" = ?, "tries" = "tries" + 1, "version" = "version" + 1
         WHERE "id" IN (SELECT "id" FROM "mails" WHERE ${isDue} ORDER BY "nextTryAt" LIMIT ${atOnce}${this.skipping})`,
        [until, at, at, at],
      ),
    );
  }

  async suppressedAmong(mails: Mail[]): Promise<Set<string>> {
    const address = In(mails.map(({ toAddress }) => toAddress));
    const found = await this.database.of(SuppressedAddress).findBy({ address });
    return new Set(found.map((one) => one.address));
  }

  /** Before the first try: whatever a server may have of a mail stays what it is. @returns those that are still ours */
  async keepContents<T extends { mail: Mail; contents: MailContents }>(written: T[]): Promise<T[]> {
    const fresh = written.filter(({ mail }) => mail.contentsSealed === null);
    if (fresh.length === 0) return written;
    return this.database.housekeeping('mail.keep-contents', async () => {
      const lost = new Set<string>();
      for (const { mail, contents } of fresh) {
        const contentsSealed = this.composer.seal(mail.id, contents);
        const { affected } = await this.database.of(Mail).update(claimOf(mail), { contentsSealed });
        if (affected !== 1) lost.add(mail.id);
      }
      return written.filter(({ mail }) => !lost.has(mail.id));
    });
  }

  async withhold(mail: Mail, reason: MailReason): Promise<void> {
    await this.settle(mail, { state: 'suppressed', reason, nextTryAt: null });
  }

  async end(mail: Mail, { reason, code, isFinal }: Ending): Promise<void> {
    const now = new Date();
    await this.database.housekeeping('mail.end', async () => {
      if (!(await this.settle(mail, stateAfter(mail.tries, { reason, code, isFinal }, now)))) return;
      const row = { id: randomUUID(), mailId: mail.id, at: now, reason, code };
      await this.database.insert(MailTry, row);
      if (reason === 'address-refused')
        await this.database.insert(
          SuppressedAddress,
          { address: mail.toAddress, at: now, code, mailId: mail.id },
          { orIgnore: true },
        );
    });
  }

  private async settle(mail: Mail, changes: Partial<Mail>): Promise<boolean> {
    const values = { ...changes, claimedUntil: null, changedAt: new Date(), version: mail.version + 1 };
    const { affected } = await this.database.housekeeping('mail.settle', () =>
      this.database.of(Mail).update(claimOf(mail), values),
    );
    return affected === 1;
  }

  /** SQLite's transactions take turns. */
  private get skipping(): string {
    return this.database.isSqlite ? '' : ' FOR UPDATE SKIP LOCKED';
  }
}

function claimOf({ id, tries }: Mail) {
  return { id, tries, state: 'sending' as const };
}

function stateAfter(tries: number, { reason, isFinal }: Ending, now: Date): Partial<Mail> {
  if (reason === null) return { state: 'sent', reason, sentAt: now, nextTryAt: null };
  const state: MailState = isFinal || tries >= mostTries ? 'failed' : 'retrying';
  const nextTryAt = state === 'retrying' ? new Date(now.getTime() + waitAfter(tries)) : null;
  return { state, reason, nextTryAt };
}
