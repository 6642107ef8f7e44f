import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
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

interface Ended {
  mail: Mail;
  ending: Ending;
}

const fewMilliseconds = 5;
const atOnce = 50;
/** Milliseconds: all of a batch have their end by then, also where the server answers nothing. */
const claimLasts = 10 * 60_000;

const isDue = `(("state" IN ('queued', 'retrying') AND "nextTryAt" <= ?) OR ("state" = 'sending' AND "claimedUntil" <= ?))`;

/** Of one mail by the latest claim: nobody else has taken it up meanwhile. */
const isClaimed = `"id" = ? AND "tries" = ? AND "state" = 'sending'`;

/**
 * Which process sends which mail. A claim lasts minutes: what a crash left in "sending" is taken up again after that, with
 * the same Message-ID. Only whoever holds the latest claim writes down how it ended.
 */
@Injectable()
export class MailClaims {
  private readonly ended: Ended[] = [];
  private writing: Promise<void> | null = null;

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
        const kept = await this.database.change(
          `UPDATE "mails" SET "contentsSealed" = ? WHERE ${isClaimed}`,
          [contentsSealed, mail.id, mail.tries],
        );
        if (kept !== 1) lost.add(mail.id);
      }
      return written.filter(({ mail }) => !lost.has(mail.id));
    });
  }

  async withhold(mail: Mail, reason: MailReason): Promise<void> {
    await this.settle(mail, { state: 'suppressed', reason, nextTryAt: null });
  }

  /** Ends that come within a few milliseconds are written together: one commit serves them all. */
  end(mail: Mail, ending: Ending): Promise<void> {
    this.ended.push({ mail, ending });
    this.writing ??= this.writeSoon();
    return this.writing;
  }

  private async writeSoon(): Promise<void> {
    await sleep(fewMilliseconds);
    const ended = this.ended.splice(0);
    this.writing = null;
    await this.database.housekeeping('mail.end', () => this.writeEnds(ended, new Date()));
  }

  private async writeEnds(ended: Ended[], now: Date): Promise<void> {
    const taken = ended.filter(({ ending }) => ending.reason === null);
    const settled = await this.settleTaken(taken, now);
    for (const one of ended.filter(({ ending }) => ending.reason !== null))
      if (await this.settle(one.mail, stateAfter(one.mail.tries, one.ending, now))) settled.push(one);
    await this.database.insertAll(
      MailTry,
      settled.map(({ mail, ending: { reason, code } }) => ({
        ...{ id: randomUUID(), mailId: mail.id, at: now, reason, code },
      })),
    );
    for (const { mail, ending } of settled)
      if (ending.reason === 'address-refused') await this.suppress(mail, ending, now);
  }

  /** @returns those whose claim was still ours */
  private async settleTaken(taken: Ended[], now: Date): Promise<Ended[]> {
    if (taken.length === 0) return [];
    const at = now.toISOString();
    const claims = taken.map(() => '("id" = ? AND "tries" = ?)').join(' OR ');
    const rows = await this.database.update(
      Mail,
      `"state" = 'sent', "reason" = NULL, "nextTryAt" = NULL, "sentAt" = ?, "claimedUntil" = NULL, "changedAt" = ?,
       "version" = "version" + 1 WHERE "state" = 'sending' AND (${claims})`,
      [at, at, ...taken.flatMap(({ mail }) => [mail.id, mail.tries])],
    );
    const ours = new Set(rows.map(({ id }) => id));
    return taken.filter(({ mail }) => ours.has(mail.id));
  }

  private suppress({ id, toAddress }: Mail, { code }: Ending, at: Date): Promise<void> {
    const row = { address: toAddress, at, code, mailId: id };
    return this.database.insert(SuppressedAddress, row, { orIgnore: true });
  }

  /** @returns whether the claim was still ours */
  private async settle(mail: Mail, { state, reason, nextTryAt }: Settled): Promise<boolean> {
    const settled = await this.database.housekeeping('mail.settle', () =>
      this.database.change(
        `UPDATE "mails" SET "state" = ?, "reason" = ?, "nextTryAt" = ?, "claimedUntil" = NULL,
         "changedAt" = ?, "version" = "version" + 1 WHERE ${isClaimed}`,
        [state, reason, inText(nextTryAt), inText(new Date()), mail.id, mail.tries],
      ),
    );
    return settled === 1;
  }

  /** SQLite's transactions take turns. */
  private get skipping(): string {
    return this.database.isSqlite ? '' : ' FOR UPDATE SKIP LOCKED';
  }
}

type Settled = Pick<Mail, 'state' | 'reason' | 'nextTryAt'>;

/** As instants are stored. */
function inText(instant: Date | null): string | null {
  return instant?.toISOString() ?? null;
}

function stateAfter(tries: number, { reason, isFinal }: Ending, now: Date): Settled {
  const state: MailState = isFinal || tries >= mostTries ? 'failed' : 'retrying';
  const nextTryAt = state === 'retrying' ? new Date(now.getTime() + waitAfter(tries)) : null;
  return { state, reason, nextTryAt };
}
