import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { ConsentStandings } from '../consents/consent-standings.service.js';
import { ApprovedDelegates } from '../delegates/approved-delegates.js';
import { Events } from '../programme/events.service.js';
import { Badge, PrintRun, PrintedBadge } from './badge.entity.js';
import type { Printable } from './print-choice.js';

/** Everyone whose badge may be printed, and when it was. */
@Injectable()
export class Printables {
  constructor(
    private readonly database: Database,
    private readonly approved: ApprovedDelegates,
    private readonly events: Events,
    private readonly consents: ConsentStandings,
  ) {}

  /** In the order of printing: by unit, then by given name. */
  async of(eventSlug: string): Promise<Printable[]> {
    const delegates = await this.approved.list({ eventSlug });
    const printed = await this.lastPrintings(eventSlug);
    const withoutPictures = await this.consents.withoutPictures(await this.events.get(eventSlug));
    return delegates.map((delegate) => {
      const last = printed.get(delegate.id);
      const noPhoto = withoutPictures.has(delegate.id);
      const mustReprint = last !== undefined && last.noPhoto !== noPhoto;
      return { ...delegate, noPhoto, mustReprint, printedAt: last?.at ?? null };
    });
  }

  private async lastPrintings(eventSlug: string): Promise<Map<string, Printing>> {
    const rows = await this.database
      .of(PrintedBadge)
      .createQueryBuilder('printed')
      .innerJoin(PrintRun, 'run', 'run.id = printed.runId AND run.eventSlug = :eventSlug', { eventSlug })
      .innerJoin(Badge, 'badge', 'badge.id = printed.badgeId AND badge.revokedAt IS NULL')
      .where('run.finishedAt IS NOT NULL')
      .select('printed.delegateId', 'id')
      .addSelect('MAX(run.finishedAt)', 'at')
      .addSelect('printed.noPhoto', 'noPhoto')
      .groupBy('printed.delegateId')
      .addGroupBy('printed.noPhoto')
      .orderBy('MAX(run.finishedAt)')
      .getRawMany<{ id: string; at: string; noPhoto: boolean | number }>();
    return new Map(rows.map(({ id, at, noPhoto }) => [id, { at: new Date(at), noPhoto: Boolean(noPhoto) }]));
  }
}

interface Printing {
  at: Date;
  noPhoto: boolean;
}
