import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { PersonNames } from '../../accounts/person-names.js';
import { opensSensitive } from '../../core/activity/openings.js';
import { Clock } from '../../core/clock/clock.js';
import { Database } from '../../core/database/database.js';
import { InvalidFields, Missing, Refused, Stale } from '../../core/errors/refusals.js';
import { readDay } from '../../core/forms/rules.js';
import { actingPerson } from '../../core/request/request-context.js';
import { readClockTime } from '../../core/vietnamese/clock-times.js';
import { dayInVietnam, startOfDayInVietnam } from '../../core/vietnamese/dates.js';
import type { Day } from '../../core/vietnamese/dates.js';
import { Units } from '../../programme/units.service.js';
import { Concern, ConcernReport } from './care.entity.js';
import type { ReportForm } from './care.forms.js';
import { ConcernFiles } from './concern-files.service.js';
import type { ConcernFile } from './concern-files.service.js';
import { ConcernSeal } from './concern-seal.js';
import type { ConcernText, Told } from './concern-seal.js';
import { concernState } from './concern-words.js';
import type { ConcernForm, ConcernState, ReportChannel } from './concern-words.js';

const opening = opensSensitive('concern.open');

/** One line of the sealed queue: nothing of what it is about. */
export interface ConcernRow {
  id: string;
  /** In the order in which they came. */
  number: number;
  sealedAt: Date;
  state: ConcernState;
  reports: number;
}

export interface ConcernView extends ConcernRow {
  version: number;
  text: ConcernText;
  units: string[];
  form: ConcernForm | null;
  end: string;
  told: (Told & { id: string; channel: ReportChannel; toldAt: Date; by: string })[];
  files: ConcernFile[];
}

/** The sealed queue of the safeguarding lead and deputy: whom to tell at once, and who was told. */
@Injectable()
export class Concerns {
  constructor(
    private readonly database: Database,
    private readonly seal: ConcernSeal,
    private readonly units: Units,
    private readonly people: PersonNames,
    private readonly files: ConcernFiles,
    private readonly clock: Clock,
  ) {}

  /** Open ones first, those that nobody was told of above all. */
  async all(): Promise<ConcernRow[]> {
    const concerns = await this.database.of(Concern).find({ order: { sealedAt: 'ASC', id: 'ASC' } });
    const counts = await this.database
      .of(ConcernReport)
      .createQueryBuilder('report')
      .select('report.concernId', 'id')
      .addSelect('COUNT(*)', 'count')
      .groupBy('report.concernId')
      .getRawMany<{ id: string; count: string }>();
    const countOf = new Map(counts.map(({ id, count }) => [id, Number(count)]));
    const rows = concerns.map((concern, index) => this.row(concern, index + 1, countOf.get(concern.id) ?? 0));
    return rows.toSorted((one, other) => rank[one.state] - rank[other.state] || one.number - other.number);
  }

  /** How many wait for a report, and how many of them too long. */
  async waiting(): Promise<{ open: number; overdue: number }> {
    const open = await this.database.of(Concern).findBy({ closedAt: IsNull(), reportedAt: IsNull() });
    const now = this.clock.now();
    return { open: open.length, overdue: open.filter((one) => concernState(one, now) === 'overdue').length };
  }

  /** The text and all that is known. Each opening stays on record, before anything is shown. */
  async open(id: string): Promise<ConcernView> {
    const concern = await this.get(id);
    const row = (await this.all()).find((one) => one.id === id);
    if (!row) throw new Missing();
    const text = this.seal.textOf(concern);
    const reports = await this.database
      .of(ConcernReport)
      .find({ where: { concernId: id }, order: { toldAt: 'ASC' } });
    const names = await this.people.of(reports.flatMap(({ personId }) => personId ?? []));
    const unitNames = await this.units.shortNames();
    await this.database.note(opening, 'concern', id);
    return {
      ...row,
      ...{ version: concern.version, text },
      units: [...new Set(text.origins.map(({ unitSlug }) => unitNames.get(unitSlug) ?? unitSlug))],
      form: this.seal.formOf(concern),
      end: this.seal.endOf(concern),
      told: reports.map((report) => ({
        ...this.seal.toldOf(report),
        ...{ id: report.id, channel: report.channel, toldAt: report.toldAt },
        by: names.get(report.personId ?? '') ?? '',
      })),
      files: await this.files.of(id),
    };
  }

  /** Somebody who must act was told (Decree 56/2017, article 25). */
  report(id: string, form: ReportForm): Promise<Concern> {
    const toldAt = this.toldAtIn(form);
    return this.change({ id, version: form.version, verb: 'concern.report' }, async (concern) => {
      const reportId = randomUUID();
      const toldSealed = this.seal.sealTold({ who: form.who, note: form.note }, reportId);
      const row = { id: reportId, concernId: id, channel: form.channel, toldSealed, toldAt };
      await this.database.insert(ConcernReport, { ...row, personId: actingPerson() });
      return { reportedAt: concern.reportedAt ?? this.clock.now() };
    });
  }

  writeForm(id: string, version: number, form: ConcernForm): Promise<Concern> {
    return this.change({ id, version, verb: 'concern.write-form' }, (concern) => ({
      formSealed: this.seal.sealForm(form, concern),
    }));
  }

  /** Only what somebody was told of can be closed; its retention counts from then. */
  close(id: string, version: number, words: string): Promise<Concern> {
    return this.change({ id, version, verb: 'concern.close' }, (concern) => {
      if (concern.reportedAt === null) throw new Refused('recommendations.concern.report-first');
      return {
        endSealed: this.seal.sealEnd(words, concern),
        closedAt: new Date(),
        closedById: actingPerson(),
      };
    });
  }

  private row(concern: Concern, number: number, reports: number): ConcernRow {
    const { id, sealedAt } = concern;
    return { id, number, sealedAt, reports, state: concernState(concern, this.clock.now()) };
  }

  private async get(id: string): Promise<Concern> {
    const concern = await this.database.findOne(Concern, { id });
    if (!concern) throw new Missing();
    return concern;
  }

  private toldAtIn(form: ReportForm): Date {
    const now = this.clock.now();
    const day = readDay(form, 'toldOn') ?? dayInVietnam(now);
    const toldAt = form.toldAt === '' ? now : instantAt(day, form.toldAt);
    if (toldAt === null)
      throw new InvalidFields([{ field: 'toldAt', key: 'recommendations.concern.time-wrong' }]);
    if (toldAt > now)
      throw new InvalidFields([{ field: 'toldAt', key: 'recommendations.concern.time-to-come' }]);
    return toldAt;
  }

  private change(
    { id, version, verb }: { id: string; version: number; verb: string },
    decide: (concern: Concern) => Partial<Concern> | Promise<Partial<Concern>>,
  ): Promise<Concern> {
    return this.database.transaction(verb, async (transaction) => {
      transaction.about('concern', id);
      const concern = await this.get(id);
      if (concern.closedAt !== null) throw new Refused('recommendations.concern.closed-already');
      const changes = await decide(concern);
      const { affected } = await this.database.of(Concern).update({ id, version }, changes);
      if (affected !== 1) throw new Stale({});
      return concern;
    });
  }
}

/** Null for what is no time of the day. */
function instantAt(day: Day, typed: string): Date | null {
  const [hours, minutes] = readClockTime(typed)?.split(':').map(Number) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  return new Date(startOfDayInVietnam(day).getTime() + (hours * 60 + minutes) * 60_000);
}

const rank: Record<ConcernState, number> = { overdue: 0, unreported: 1, reported: 2, closed: 3 };
