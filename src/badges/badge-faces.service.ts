import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../core/database/database.js';
import { ConsentStandings } from '../consents/consent-standings.service.js';
import { ApprovedDelegates } from '../delegates/approved-delegates.js';
import type { ApprovedDelegate } from '../delegates/approved-delegates.js';
import { InvitedAs } from '../delegates/invited-as.js';
import { PocketAgendas } from '../delegates/pocket-agendas.js';
import type { Event } from '../programme/event.entity.js';
import { Events } from '../programme/events.service.js';
import { Programmes } from '../programme/programmes.service.js';
import { Units } from '../programme/units.service.js';
import { translate } from '../../views/text/text.js';
import { Badge, PrintedBadge } from './badge.entity.js';
import type { PrintRun } from './badge.entity.js';
import { Badges } from './badges.service.js';
import type { BadgeFace, SheetStyle } from './drawing/badge-face.js';
import type { Printable } from './print-choice.js';
import { eventDates } from './event-dates.js';

const facesAtOnce = 96;
/** Paper is in Vietnamese, whoever orders it. */
const t = translate('vi');

/** Where somebody comes from, in words. */
export type PlaceOf = (person: Pick<ApprovedDelegate, 'id' | 'unitSlug'>) => string;

export type FaceWords = Omit<BadgeFace, 'token' | 'shortCode'>;

interface PrintedRow {
  position: number;
  delegateId: string;
  badgeId: string;
  tokenSealed: string;
  shortCode: string;
  revokedAt: string | null;
  noPhoto: boolean | number;
}

/** Puts into words what stands on badges. */
@Injectable()
export class BadgeFaces {
  constructor(
    private readonly database: Database,
    private readonly badges: Badges,
    private readonly approved: ApprovedDelegates,
    private readonly events: Events,
    private readonly units: Units,
    private readonly programmes: Programmes,
    private readonly consents: ConsentStandings,
    private readonly invited: InvitedAs,
    private readonly agendas: PocketAgendas,
  ) {}

  /** In the order of printing. Who is no longer approved, or whose badge was revoked meanwhile, falls out of the run. */
  async *of(run: PrintRun): AsyncGenerator<BadgeFace[]> {
    const event = await this.events.get(run.eventSlug);
    const placeOf = await this.placesAt(run.eventSlug);
    const approved = await this.approved.list({ eventSlug: run.eventSlug });
    const delegates = new Map(approved.map((delegate) => [delegate.id, delegate]));
    const withoutPictures = await this.consents.withoutPictures(event);
    const agendaOf = await this.agendasAt(event.slug);
    const words = (delegate: ApprovedDelegate): FaceWords => {
      const noPhoto = withoutPictures.has(delegate.id);
      const agenda = agendaOf(delegate);
      return { ...this.wordsFor({ ...delegate, noPhoto }, event, placeOf(delegate)), agenda };
    };
    for await (const rows of this.rowsOf(run.id)) {
      const isPrintable = ({ delegateId, revokedAt }: PrintedRow) =>
        revokedAt === null && delegates.has(delegateId);
      await this.leaveOut(
        run.id,
        rows.filter((row) => !isPrintable(row)),
      );
      await this.noteMarks(
        run.id,
        rows.filter((row) => Boolean(row.noPhoto) !== withoutPictures.has(row.delegateId)),
      );
      yield rows.flatMap((row) => {
        const delegate = isPrintable(row) && delegates.get(row.delegateId);
        return delegate ? [this.face(row, words(delegate))] : [];
      });
    }
  }

  async styleOf({ eventSlug, backs }: Pick<PrintRun, 'eventSlug' | 'backs'>): Promise<SheetStyle> {
    const [event, programme] = await Promise.all([this.events.get(eventSlug), this.programmes.current()]);
    return {
      title: t('badges.sheet-title', { event: event.name }),
      madeAt: new Date(),
      backs,
      slogan: programme?.slogans[0] ?? programme?.theme ?? '',
      hotline: { number: '111', label: t('badges.hotline') },
      committee: { label: t('badges.committee'), phone: programme?.contactPhone ?? '' },
    };
  }

  /** Where somebody comes from, as their badge says it: the delegation, and of those who are invited title and body. */
  async placesAt(eventSlug: string): Promise<PlaceOf> {
    const [units, invited] = await Promise.all([this.units.shortNames(), this.invited.of(eventSlug)]);
    return ({ id, unitSlug }) => invited.get(id) ?? units.get(unitSlug) ?? '';
  }

  /** What stands on somebody's back. */
  agendasAt(eventSlug: string): ReturnType<PocketAgendas['of']> {
    return this.agendas.of(eventSlug);
  }

  /** What the badge of this person says, but for its codes and the agenda. */
  wordsFor(
    { name, role, groupName, noPhoto }: Pick<Printable, 'name' | 'role' | 'groupName' | 'noPhoto'>,
    event: Event,
    delegation: string,
  ): FaceWords {
    return {
      eventName: event.name,
      eventDates: eventDates(event),
      role,
      roleLabel: t(`badges.role.${role}`),
      name,
      delegation,
      group: groupName === '' ? null : groupName,
      noPhoto: noPhoto ? t('badges.no-photo') : null,
      agenda: [],
    };
  }

  private async *rowsOf(runId: string): AsyncGenerator<PrintedRow[]> {
    let rows = await this.rowsAfter(runId, 0);
    while (rows.length > 0) {
      yield rows;
      rows = await this.rowsAfter(runId, rows.at(-1)?.position ?? 0);
    }
  }

  private rowsAfter(runId: string, position: number): Promise<PrintedRow[]> {
    return this.database
      .of(PrintedBadge)
      .createQueryBuilder('printed')
      .innerJoin(Badge, 'badge', 'badge.id = printed.badgeId')
      .where('printed.runId = :runId AND printed.position > :position', { runId, position })
      .select([
        'printed.position AS "position"',
        'printed.delegateId AS "delegateId"',
        'printed.badgeId AS "badgeId"',
        'printed.noPhoto AS "noPhoto"',
      ])
      .addSelect([
        'badge.tokenSealed AS "tokenSealed"',
        'badge.shortCode AS "shortCode"',
        'badge.revokedAt AS "revokedAt"',
      ])
      .orderBy('printed.position')
      .limit(facesAtOnce)
      .getRawMany<PrintedRow>();
  }

  private face({ badgeId, tokenSealed, shortCode }: PrintedRow, words: FaceWords): BadgeFace {
    return { ...words, token: this.badges.tokenOf({ id: badgeId, tokenSealed }), shortCode };
  }

  /** Families may have answered since the run was ordered: what is kept is what is drawn. */
  private async noteMarks(runId: string, rows: PrintedRow[]): Promise<void> {
    if (rows.length === 0) return;
    await this.database.housekeeping('print-run.note-marks', async () => {
      for (const { position, noPhoto } of rows)
        await this.database.of(PrintedBadge).update({ runId, position }, { noPhoto: !noPhoto });
    });
  }

  /** What was not printed must not be kept as printed. */
  private async leaveOut(runId: string, rows: PrintedRow[]): Promise<void> {
    if (rows.length === 0) return;
    const position = In(rows.map((row) => row.position));
    await this.database.housekeeping('print-run.leave-out', () =>
      this.database.of(PrintedBadge).delete({ runId, position }),
    );
  }
}
