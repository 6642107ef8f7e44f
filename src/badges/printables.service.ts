import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { ApprovedDelegates } from '../delegates/approved-delegates.js';
import { Badge, PrintRun, PrintedBadge } from './badge.entity.js';
import type { Printable } from './print-choice.js';

/** Everyone whose badge may be printed, and when it was. */
@Injectable()
export class Printables {
  constructor(
    private readonly database: Database,
    private readonly approved: ApprovedDelegates,
  ) {}

  /** In the order of printing: by unit, then by given name. */
  async of(eventSlug: string): Promise<Printable[]> {
    const delegates = await this.approved.list({ eventSlug });
    const printed = await this.lastPrintings(eventSlug);
    return delegates.map((delegate) => ({ ...delegate, printedAt: printed.get(delegate.id) ?? null }));
  }

  private async lastPrintings(eventSlug: string): Promise<Map<string, Date>> {
    const rows = await this.database
      .of(PrintedBadge)
      .createQueryBuilder('printed')
      .innerJoin(PrintRun, 'run', 'run.id = printed.runId AND run.eventSlug = :eventSlug', { eventSlug })
      .innerJoin(Badge, 'badge', 'badge.id = printed.badgeId AND badge.revokedAt IS NULL')
      .where('run.finishedAt IS NOT NULL')
      .select('printed.delegateId', 'id')
      .addSelect('MAX(run.finishedAt)', 'at')
      .groupBy('printed.delegateId')
      .getRawMany<{ id: string; at: string }>();
    return new Map(rows.map(({ id, at }) => [id, new Date(at)]));
  }
}
