import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { SelectQueryBuilder } from 'typeorm';
import { PersonNames } from '../accounts/person-names.js';
import { Clock } from '../core/clock/clock.js';
import { readShortCode } from '../core/codes/badge-codes.js';
import { valuesAtOnce } from '../core/database/chunks.js';
import { Database } from '../core/database/database.js';
import { DelegateNames } from '../delegates/delegate-names.js';
import type { NamedDelegate } from '../delegates/delegate-names.js';
import { Departures } from '../delegates/departures/departures.service.js';
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
    private readonly departures: Departures,
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
      filter: { q: filter.q, run: filter.run, only: filter.only, page: filter.page },
      runAt: run?.finishedAt ? this.clock.asTold(run.finishedAt) : null,
      rows: await this.named(printings, await this.faces.placesAt(eventSlug)),
      total,
      revoked: await this.toCollect(eventSlug),
      pageSize: rowsAtOnce,
    };
  }

  /** How many badges are on paper and open nothing any more: whoever has one gives it back. */
  async toCollect(eventSlug: string): Promise<number> {
    const dead = this.printed(eventSlug).andWhere('badge.revokedAt IS NOT NULL');
    const counted = dead.select('COUNT(DISTINCT badge.id)', 'count');
    return Number((await counted.getRawOne<{ count: string | number }>())?.count ?? 0);
  }

  private async matching(
    eventSlug: string,
    { q, run, only }: PrintedFilter,
  ): Promise<SelectQueryBuilder<PrintedBadge>> {
    const found = this.printed(eventSlug);
    if (run) found.andWhere('run.id = :run', { run });
    if (only) found.andWhere('badge.revokedAt IS NOT NULL');
    const shortCode = readShortCode(q);
    if (shortCode) return found.andWhere('badge.shortCode = :shortCode', { shortCode });
    if (q === '') return found;
    return found.andWhere({ delegateId: In(await this.delegates.search(eventSlug, q, valuesAtOnce)) });
  }

  /** Who came in the place of holders who have left, by the holder. */
  private async substitutesOf(printings: Printing[]): Promise<Map<string, NamedDelegate>> {
    const holders = printings.map(({ delegateId }) => delegateId);
    const replaced = await this.departures.replaced('id', holders);
    const named = await this.delegates.of(replaced.map(({ substituteId }) => substituteId));
    return new Map(
      replaced.flatMap(({ id, substituteId }) => {
        const substitute = named.get(substituteId);
        return substitute ? [[id, substitute] as const] : [];
      }),
    );
  }

  private printed(eventSlug: string): SelectQueryBuilder<PrintedBadge> {
    return this.database
      .of(PrintedBadge)
      .createQueryBuilder('printed')
      .innerJoin(PrintRun, 'run', 'run.id = printed.runId')
      .innerJoin(Badge, 'badge', 'badge.id = printed.badgeId')
      .where('run.eventSlug = :eventSlug AND run.finishedAt IS NOT NULL', { eventSlug });
  }

  private async named(printings: Printing[], placeOf: PlaceOf): Promise<PrintedRow[]> {
    const delegates = await this.delegates.of(printings.map(({ delegateId }) => delegateId));
    const people = await this.people.of(printings.map(({ personId }) => personId));
    const substitutes = await this.substitutesOf(printings);
    return printings.map(({ runId, position, delegateId, shortCode, revokedAt, at, personId }) => {
      const delegate = delegates.get(delegateId);
      return {
        key: `${runId}/${position}`,
        name: delegate?.name ?? null,
        role: delegate?.role ?? null,
        unit: delegate ? placeOf(delegate) : '',
        shortCode,
        isRevoked: revokedAt !== null,
        substitute: substitutes.get(delegateId) ?? null,
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
