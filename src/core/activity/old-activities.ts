import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import { Database } from '../database/database.js';
import { holdLock } from '../database/named-lock.js';
import { rowsAtOnce } from '../retention/eraser.js';
import type { Eraser, Held } from '../retention/eraser.js';
import type { Reckoning } from '../retention/reckoning.js';
import { Activity, ActivitySeal } from './activity.entity.js';
import { Chain } from './chain.js';

interface Link {
  seal: ActivitySeal;
  /** Null: somebody has removed it. */
  activity: Activity | null;
}

/** The chain does not follow where it should be erased: whoever has touched it would lose the traces. */
export class ChainBroken extends Error {
  constructor(sequence: number) {
    super(
      `The chain over the activity log is broken at link ${sequence}; nothing from there on is erased. See "npm run cli -- audit:verify" and docs/operations.md.`,
    );
  }
}

/**
 * Erases activities with their seals from the chain's beginning on, up to the first that is not due; the last link's hash
 * stays as the new beginning. Only what follows is erased: an early date that somebody has slipped in hides nothing.
 */
@Injectable()
export class OldActivities implements Eraser {
  readonly table = 'activities';
  readonly alongside = ['activity_seals'];
  readonly columns = [];
  readonly term = 'five-years';
  /** After a change of `SECRET` no older link can be checked, and yet they must go. */
  acceptsBroken = false;

  constructor(
    private readonly database: Database,
    private readonly chain: Chain,
  ) {}

  async held(reckoning: Reckoning): Promise<Held> {
    const [found] = await this.database.query<{ rows: number | string; oldest: string | null }>(
      'SELECT COUNT(*) AS "rows", MIN("at") AS "oldest" FROM "activities"',
      [],
    );
    const oldest = found?.oldest ? reckoning.dayOf(new Date(found.oldest)) : null;
    return { rows: Number(found?.rows ?? 0), oldest, undated: 0 };
  }

  async due(reckonings: Reckoning[]): Promise<number[]> {
    const counts: number[] = [];
    for (const reckoning of reckonings) counts.push(await this.countDue(reckoning));
    return counts;
  }

  async eraseSome(reckoning: Reckoning): Promise<number> {
    await holdLock(this.database, 'activity.seal');
    const due = await this.firstDue(reckoning);
    const last = due.at(-1);
    if (!last?.activity) return 0;
    const { sequence, hash } = last.seal;
    await this.chain.beginAfter({ sequence, hash, erasedUntil: last.activity.at });
    await this.database.of(ActivitySeal).delete({ sequence: LessThanOrEqual(sequence) });
    await this.database.of(Activity).delete({ id: In(due.map(({ seal }) => seal.activityId)) });
    return due.length;
  }

  /** Sealed before the first that is younger or gone. */
  private async countDue(reckoning: Reckoning): Promise<number> {
    const [found] = await this.database.query<{ count: number | string }>(
      `SELECT COUNT(*) AS "count" FROM "activity_seals" WHERE "sequence" < COALESCE((
        SELECT MIN(seal."sequence") FROM "activity_seals" seal
        LEFT JOIN "activities" activity ON activity."id" = seal."activityId"
        WHERE activity."at" IS NULL OR activity."at" > ?), ${Number.MAX_SAFE_INTEGER})`,
      [reckoning.dueSince(this.term).toISOString()],
    );
    return Number(found?.count ?? 0);
  }

  private async firstDue(reckoning: Reckoning): Promise<Link[]> {
    const since = reckoning.dueSince(this.term);
    const links = await this.firstLinks();
    const end = links.findIndex(({ activity }) => !activity || activity.at > since);
    const due = end < 0 ? links : links.slice(0, end);
    if (!this.acceptsBroken) await this.check(due);
    return due;
  }

  private async firstLinks(): Promise<Link[]> {
    const seals = await this.database.of(ActivitySeal).find({ order: { sequence: 'ASC' }, take: rowsAtOnce });
    const activities = await this.database
      .of(Activity)
      .findBy({ id: In(seals.map(({ activityId }) => activityId)) });
    const byId = new Map(activities.map((activity) => [activity.id, activity]));
    return seals.map((seal) => ({ seal, activity: byId.get(seal.activityId) ?? null }));
  }

  private async check(links: Link[]): Promise<void> {
    let { sequence, hash } = await this.chain.beginning();
    for (const { seal, activity } of links) {
      sequence += 1;
      const follows = activity && seal.sequence === sequence && this.chain.link(hash, activity) === seal.hash;
      if (!follows) throw new ChainBroken(sequence);
      hash = seal.hash;
    }
  }
}
