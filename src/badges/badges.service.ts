import { createHash, randomUUID } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import { isBadgeToken, newBadgeToken, newShortCode, readShortCode } from '../core/codes/badge-codes.js';
import { chunksOf } from '../core/database/chunks.js';
import { Database } from '../core/database/database.js';
import { Refused } from '../core/errors/refusals.js';
import { Sensitive } from '../core/secrets/sensitive.js';
import { ApprovedDelegates } from '../delegates/approved-delegates.js';
import { DelegateNames } from '../delegates/delegate-names.js';
import { Badge } from './badge.entity.js';

const rowsAtOnce = 40;
const attempts = 3;

/** Who gets a badge, and for which event. */
export interface Holder {
  id: string;
  eventSlug: string;
}

/** A badge and whether it opens a door now: not revoked, and its holder approved. */
export type FoundBadge = Badge & { alive: boolean };

/** What opens doors. A delegate has at most one living badge: the database holds to it. */
@Injectable()
export class Badges {
  constructor(
    private readonly database: Database,
    private readonly sensitive: Sensitive,
    private readonly approved: ApprovedDelegates,
    private readonly delegates: DelegateNames,
  ) {}

  /** Codes for those who have no living badge, made before the transaction that stores them. */
  async draftMissing(holders: Holder[]): Promise<Badge[]> {
    return this.draft(await this.withoutBadge(holders));
  }

  /**
   * Gives each delegate a badge unless one lives already, also when another run does the same at the same time.
   * @param drafts from `draftMissing`, to spare the transaction the making of codes
   * @returns ids of the living badges by delegate
   */
  issueFor(holders: Holder[], drafts: Badge[] = []): Promise<Map<string, string>> {
    return this.database.transaction('badge.issue', async () => {
      await this.store(drafts);
      for (let attempt = 0; attempt < attempts; attempt++) {
        const living = await this.livingOf(holders);
        const missing = holders.filter(({ id }) => !living.has(id));
        if (missing.length === 0) return living;
        await this.store(await this.draft(missing));
      }
      throw new Error('Some delegates could not be given a badge.');
    });
  }

  /** The delegate's badge never opens anything again; a later one gets new codes. */
  revoke(delegateId: string): Promise<void> {
    return this.database.transaction('badge.revoke', async (transaction) => {
      transaction.about('delegate', delegateId);
      const alive = { delegateId, revokedAt: IsNull() };
      await this.database.of(Badge).update(alive, { revokedAt: new Date() });
    });
  }

  /** A week after an event the tokens of its badges are erased: none can be printed again. */
  async refuseErased(eventSlug: string): Promise<void> {
    const erased = { eventSlug, tokenSealed: '', revokedAt: IsNull() };
    if (await this.database.of(Badge).existsBy(erased)) throw new Refused('badges.codes-erased');
  }

  /** Delegates who have been removed and whose badge is not revoked yet. */
  async heldByRemoved(): Promise<string[]> {
    const living = await this.database
      .of(Badge)
      .createQueryBuilder('badge')
      .select('badge.delegateId', 'delegateId')
      .where('badge.revokedAt IS NULL')
      .getRawMany<{ delegateId: string }>();
    return this.delegates.missing(living.map(({ delegateId }) => delegateId));
  }

  /** The badge behind a scanned code; null for foreign codes and other events' badges. */
  async findByToken(eventSlug: string, token: string): Promise<FoundBadge | null> {
    if (!isBadgeToken(token)) return null;
    return this.find({ eventSlug, tokenHash: hashOf(token) });
  }

  /** The same for a code that was typed, however it was written. */
  async findByShortCode(eventSlug: string, typed: string): Promise<FoundBadge | null> {
    const shortCode = readShortCode(typed);
    return shortCode ? this.find({ eventSlug, shortCode }) : null;
  }

  /** What the badge's QR code holds. */
  tokenOf({ id, tokenSealed }: Pick<Badge, 'id' | 'tokenSealed'>): string {
    return this.sensitive.open(tokenSealed, placeOf(id));
  }

  private async find(where: FindOptionsWhere<Badge>): Promise<FoundBadge | null> {
    const badge = await this.database.of(Badge).findOneBy(where);
    if (!badge) return null;
    const alive = badge.revokedAt === null && (await this.approved.includes(badge.delegateId));
    return Object.assign(badge, { alive });
  }

  private async withoutBadge(holders: Holder[]): Promise<Holder[]> {
    const living = await this.livingOf(holders);
    return holders.filter(({ id }) => !living.has(id));
  }

  private async livingOf(holders: Holder[]): Promise<Map<string, string>> {
    const living = new Map<string, string>();
    for (const chunk of chunksOf(holders.map(({ id }) => id))) {
      const badges = await this.database.of(Badge).find({
        select: { id: true, delegateId: true },
        where: { delegateId: In(chunk), revokedAt: IsNull() },
      });
      for (const { id, delegateId } of badges) living.set(delegateId, id);
      await breathe();
    }
    return living;
  }

  private async draft(holders: Holder[]): Promise<Badge[]> {
    const drafts: Badge[] = [];
    for (const chunk of chunksOf(holders, rowsAtOnce)) {
      drafts.push(...chunk.map((holder) => this.newBadge(holder)));
      await breathe();
    }
    return drafts;
  }

  private newBadge({ id: delegateId, eventSlug }: Holder): Badge {
    const id = randomUUID();
    const token = newBadgeToken();
    return {
      id,
      delegateId,
      eventSlug,
      tokenHash: hashOf(token),
      tokenSealed: this.sensitive.seal(token, placeOf(id)),
      shortCode: newShortCode(),
      createdAt: new Date(),
      revokedAt: null,
    };
  }

  /** Rows that meet a living badge, or a code that exists by chance, are left out. */
  private async store(badges: Badge[]): Promise<void> {
    for (const chunk of chunksOf(badges, rowsAtOnce)) {
      const insert = this.database.of(Badge).createQueryBuilder().insert().values(chunk);
      await insert.orIgnore().updateEntity(false).execute();
      await breathe();
    }
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function placeOf(badgeId: string): string {
  return `badges.token/${badgeId}`;
}
