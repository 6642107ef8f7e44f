import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database } from '../../core/database/database.js';
import { Clock } from '../../core/clock/clock.js';
import { dayInVietnam, daysBetween } from '../../core/vietnamese/dates.js';
import type { Day } from '../../core/vietnamese/dates.js';
import { takesDistricts } from '../../programme/event-kinds.js';
import type { Event } from '../../programme/event.entity.js';
import { Events } from '../../programme/events.service.js';
import { CoAnswer } from '../gathering/co-answer.entity.js';
import { Recommendation } from '../recommendation.entity.js';
import { Answer, Commitment } from './answer.entity.js';
import { Dues } from './dues.service.js';

/** Something that one unit still owes the children. */
export interface Owed {
  kind: 'answer' | 'returned' | 'share' | 'confirmation' | 'commitment';
  unitSlug: string;
  recommendationId: string;
  number: number;
  title: string;
  /** Null for what has no day: a wording to confirm. */
  dueOn: Day | null;
  /** Negative after the day. */
  daysLeft: number | null;
  /** The committee has given more time: nobody reminds until then. */
  isExtended: boolean;
}

/** What units owe at one forum: answers, wordings to confirm, promises to keep. Overdue is derived from days, never typed. */
@Injectable()
export class Waiting {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly dues: Dues,
    private readonly clock: Clock,
  ) {}

  /** The same few queries however much is owed. @param units null: of all */
  async at(event: Event, units: string[] | null): Promise<Owed[]> {
    const answers = await this.answers(event, units);
    const shares = await this.shares(event, units);
    const promises = await this.promises(event, units);
    return [...answers, ...shares, ...promises].sort(
      (one, other) => (one.daysLeft ?? 0) - (other.daysLeft ?? 0) || one.number - other.number,
    );
  }

  private async answers(event: Event, units: string[] | null): Promise<Owed[]> {
    const lead = units === null ? {} : { leadSlug: In(units) };
    const rows = await this.database
      .of(Recommendation)
      .findBy({ eventSlug: event.slug, stage: 'assigned', mergedIntoId: IsNull(), ...lead });
    const returned = await this.database
      .of(Answer)
      .findBy({ recommendationId: In(rows.map(({ id }) => id)), state: 'returned' });
    const dueOf = await this.dues.reckoner(event);
    const { draftsUntil } = await this.dues.settings(event.slug);
    const isBefore = draftsUntil !== null && draftsUntil >= this.today;
    return rows.map((row) => {
      const isReturned = returned.some(
        (answer) => answer.recommendationId === row.id && answer.round === row.round,
      );
      const due = dueOf(row);
      return {
        ...this.about(row, isBefore && row.round === 1 ? (draftsUntil as Day) : (due?.on ?? null)),
        ...{ kind: isReturned ? ('returned' as const) : ('answer' as const), unitSlug: row.leadSlug ?? '' },
        isExtended: due?.before != null && due.on >= this.today,
      };
    });
  }

  /** Of units that answer beside the lead and have written nothing yet. */
  private async shares(event: Event, units: string[] | null): Promise<Owed[]> {
    const unit = units === null ? {} : { unitSlug: In(units) };
    const empty = await this.database.of(CoAnswer).findBy({ text: '', ...unit });
    const id = In(empty.map(({ recommendationId }) => recommendationId));
    const where = { id, eventSlug: event.slug, stage: 'assigned' as const, mergedIntoId: IsNull() };
    const rows = await this.database.of(Recommendation).findBy(where);
    const dueOf = await this.dues.reckoner(event);
    return rows.flatMap((row) =>
      empty
        .filter(({ recommendationId }) => recommendationId === row.id)
        .map(({ unitSlug }) => ({
          ...this.about(row, dueOf(row)?.on ?? null),
          ...{ kind: 'share' as const, unitSlug, isExtended: false },
        })),
    );
  }

  /** The forums at which something was given to somebody. */
  async forums(): Promise<Event[]> {
    const found = await this.database
      .of(Recommendation)
      .createQueryBuilder('one')
      .select('DISTINCT one.eventSlug', 'slug')
      .where('one.leadSlug IS NOT NULL')
      .getRawMany<{ slug: string }>();
    return (await this.events.bySlugs(found.map(({ slug }) => slug))).filter(takesDistricts);
  }

  /** At all forums. */
  async of(units: string[]): Promise<Owed[]> {
    const owed: Owed[] = [];
    for (const event of await this.forums()) owed.push(...(await this.at(event, units)));
    return owed;
  }

  private async promises(event: Event, units: string[] | null): Promise<Owed[]> {
    const owner = units === null ? {} : { ownerSlug: In(units) };
    const open = await this.database.of(Commitment).findBy({ doneOn: IsNull(), ...owner });
    const ids = In(open.map(({ recommendationId }) => recommendationId));
    const rows = await this.database
      .of(Recommendation)
      .findBy({ id: ids, eventSlug: event.slug, mergedIntoId: IsNull() });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return open.flatMap((one) => {
      const row = byId.get(one.recommendationId);
      if (!row || one.state === 'disputed') return [];
      const isConfirmed = one.state === 'confirmed';
      const dueOn = (one.extendedUntil ?? one.dueOn) as Day;
      return {
        ...this.about(row, isConfirmed ? dueOn : null),
        ...{
          kind: isConfirmed ? ('commitment' as const) : ('confirmation' as const),
          unitSlug: one.ownerSlug,
        },
        isExtended: one.extendedUntil !== null && one.extendedUntil >= this.today,
      };
    });
  }

  private about({ id, number, title }: Recommendation, dueOn: Day | null) {
    const daysLeft = dueOn && daysBetween(this.today, dueOn);
    return { recommendationId: id, number: number ?? 0, title, dueOn, daysLeft };
  }

  private get today(): Day {
    return dayInVietnam(this.clock.now());
  }
}
