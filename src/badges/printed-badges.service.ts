import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import { PersonNames } from '../accounts/person-names.js';
import { Clock } from '../core/clock/clock.js';
import { readShortCode } from '../core/codes/badge-codes.js';
import { valuesAtOnce } from '../core/database/chunks.js';
import { Database } from '../core/database/database.js';
import { DelegateNames } from '../delegates/delegate-names.js';
import { Events } from '../programme/events.service.js';
import type { PrintedPageProps, PrintedRow } from '../../views/badges/printed-page.js';
import { Badge, PrintRun, PrintedBadge } from './badge.entity.js';
import { BadgeFaces } from './badge-faces.service.js';
import type { PlaceOf } from './badge-faces.service.js';
import type { PrintedFilter } from './badges.forms.js';

const rowsAtOnce = 50;

interface Printing {
  runId: string;
  position: number;
  delegateId: string;
  shortCode: string;
  revokedAt: string | null;
  at: string;
  personId: string;
}

/** Which badge was printed when, and by whom. */
@Injectable()
export class PrintedBadges {
  constructor(
    private readonly database: Database,
    private readonly delegates: DelegateNames,
    private readonly people: PersonNames,
    private readonly events: Events,
    private readonly faces: BadgeFaces,
    private readonly clock: Clock,
  ) {}

  /** Of finished runs, the latest first. */
  async list(eventSlug: string, filter: PrintedFilter): Promise<PrintedPageProps> {
    const { slug, name } = await this.events.get(eventSlug);
    const found = await this.matching(eventSlug, filter);
    const total = await found.getCount();
    const printings = await inOrder(found)
      .offset((filter.page - 1) * rowsAtOnce)
      .limit(rowsAtOnce)
      .getRawMany<Printing>();
    const run = filter.run ? await this.database.of(PrintRun).findOneBy({ id: filter.run, eventSlug }) : null;
    return {
      event: { slug, name },
      filter: { q: filter.q, run: filter.run, page: filter.page },
      runAt: run?.finishedAt ? this.clock.asTold(run.finishedAt) : null,
      rows: await this.named(printings, await this.faces.placesAt(eventSlug)),
      total,
      pageSize: rowsAtOnce,
    };
  }

  private async matching(
    eventSlug: string,
    { q, run }: PrintedFilter,
  ): Promise<SelectQueryBuilder<PrintedBadge>> {
    const found = this.database
      .of(PrintedBadge)
      .createQueryBuilder('printed')
      .innerJoin(PrintRun, 'run', 'run.id = printed.runId')
      .innerJoin(Badge, 'badge', 'badge.id = printed.badgeId')
      .where('run.eventSlug = :eventSlug AND run.finishedAt IS NOT NULL', { eventSlug });
    if (run) found.andWhere('run.id = :run', { run });
    const shortCode = readShortCode(q);
    if (shortCode) return found.andWhere('badge.shortCode = :shortCode', { shortCode });
    if (q === '') return found;
    return found.andWhere({ delegateId: In(await this.delegates.search(eventSlug, q, valuesAtOnce)) });
  }

  private async named(printings: Printing[], placeOf: PlaceOf): Promise<PrintedRow[]> {
    const delegates = await this.delegates.of(printings.map(({ delegateId }) => delegateId));
    const people = await this.people.of(printings.map(({ personId }) => personId));
    return printings.map(({ runId, position, delegateId, shortCode, revokedAt, at, personId }) => {
      const delegate = delegates.get(delegateId);
      return {
        key: `${runId}/${position}`,
        name: delegate?.name ?? null,
        role: delegate?.role ?? null,
        unit: delegate ? placeOf(delegate) : '',
        shortCode,
        isRevoked: revokedAt !== null,
        runId,
        at: this.clock.asTold(new Date(at)),
        who: people.get(personId) ?? null,
      };
    });
  }
}

function inOrder(found: SelectQueryBuilder<PrintedBadge>): SelectQueryBuilder<PrintedBadge> {
  return found
    .select([
      'printed.runId AS "runId"',
      'printed.position AS "position"',
      'printed.delegateId AS "delegateId"',
    ])
    .addSelect(['badge.shortCode AS "shortCode"', 'badge.revokedAt AS "revokedAt"'])
    .addSelect(['run.finishedAt AS "at"', 'run.personId AS "personId"'])
    .orderBy('run.finishedAt', 'DESC')
    .addOrderBy('printed.runId')
    .addOrderBy('printed.position');
}
