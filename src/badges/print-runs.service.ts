import { randomUUID } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../accounts/signed-in.js';
import { chunksOf } from '../core/database/chunks.js';
import { Database } from '../core/database/database.js';
import { Missing, Refused } from '../core/errors/refusals.js';
import { PrintRun, PrintedBadge } from './badge.entity.js';
import { Badges } from './badges.service.js';
import { choose, isPicked } from './print-choice.js';
import type { PrintChoice } from './print-choice.js';
import { PrintRunner } from './print-runner.service.js';
import { Printables } from './printables.service.js';

const rowsAtOnce = 100;

export interface PrintOrder extends PrintChoice {
  eventSlug: string;
  /** Adds the back sides, for printing on both sides. */
  backs: boolean;
}

/** What the committee asks of the printing: order it, try it again, take the file. */
@Injectable()
export class PrintRuns {
  constructor(
    private readonly database: Database,
    private readonly badges: Badges,
    private readonly printables: Printables,
    private readonly runner: PrintRunner,
  ) {}

  /** Orders sheets for approved delegates; who has no badge yet gets one. Nobody to print is refused. */
  async request(person: SignedIn, order: PrintOrder): Promise<PrintRun> {
    const { eventSlug } = order;
    await this.badges.refuseErased(eventSlug);
    const people = choose(await this.printables.of(eventSlug), order);
    if (people.length === 0) throw new Refused('badges.nobody');
    const holders = people.map(({ id, noPhoto }) => ({ id, eventSlug, noPhoto }));
    const drafts = await this.badges.draftMissing(holders);
    const removed = await this.badges.heldByRemoved();
    const run = newRun(person, order, people.length);
    await this.database.transaction('print-run.request', async (transaction) => {
      transaction.about('print-run', run.id, ['backs', 'role', 'total', 'unit']);
      for (const delegateId of removed) await this.badges.revoke(delegateId);
      const badgeIds = await this.badges.issueFor(holders, drafts);
      await this.database.of(PrintRun).insert(run);
      await this.addBadges(run.id, badgeIds, holders);
      return run;
    });
    this.runner.wake();
    return run;
  }

  /** Queues a failed run once more, for the same people. Refused for any other run. */
  async tryAgain(id: string): Promise<PrintRun> {
    const run = await this.get(id);
    await this.badges.refuseErased(run.eventSlug);
    await this.database.transaction('print-run.try-again', async (transaction) => {
      transaction.about('print-run', id, ['state']);
      const failed = { id, state: 'failed' } as const;
      const again = { state: 'queued', drawn: 0, failureId: null } as const;
      const { affected } = await this.database.of(PrintRun).update(failed, again);
      if (affected !== 1) throw new Refused('badges.not-failed');
    });
    this.runner.wake();
    return run;
  }

  /** Leaves a trace of who took the file away. Refused when there is none (yet, or any more). */
  async takeFile(id: string): Promise<PrintRun> {
    const run = await this.get(id);
    if (isExpired(run)) throw new Refused('badges.file-expired');
    if (run.state !== 'done') throw new Refused('badges.file-not-ready');
    await this.database.note('print-run.download', 'print-run', id);
    return run;
  }

  async get(id: string): Promise<PrintRun> {
    const run = await this.database.of(PrintRun).findOneBy({ id });
    if (!run) throw new Missing();
    return run;
  }

  /** The latest first. */
  latest(eventSlug: string, count: number): Promise<PrintRun[]> {
    return this.database
      .of(PrintRun)
      .find({ where: { eventSlug }, order: { createdAt: 'DESC', id: 'ASC' }, take: count });
  }

  private async addBadges(
    runId: string,
    badgeIds: Map<string, string>,
    holders: { id: string; noPhoto: boolean }[],
  ): Promise<void> {
    const rows = holders.map(({ id: delegateId, noPhoto }, index) => {
      const badgeId = badgeIds.get(delegateId) ?? '';
      return { runId, position: index + 1, badgeId, delegateId, noPhoto };
    });
    for (const chunk of chunksOf(rows, rowsAtOnce)) {
      await this.database.of(PrintedBadge).insert(chunk);
      await breathe();
    }
  }
}

function newRun(person: SignedIn, order: PrintOrder, total: number): PrintRun {
  return {
    id: randomUUID(),
    eventSlug: order.eventSlug,
    personId: person.id,
    createdAt: new Date(),
    role: order.role ?? null,
    unitSlug: order.unitSlug ?? null,
    picked: isPicked(order),
    state: 'queued',
    backs: order.backs,
    total,
    drawn: 0,
    startedAt: null,
    finishedAt: null,
    expiresAt: null,
    failureId: null,
  };
}

/** Also in the minutes before the sweep comes round. */
function isExpired({ state, expiresAt }: PrintRun): boolean {
  return state === 'expired' || (expiresAt !== null && expiresAt <= new Date());
}
