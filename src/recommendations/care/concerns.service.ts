import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { translate } from '../../../views/text/text.js';
import { PersonNames } from '../../accounts/person-names.js';
import { opensSensitive } from '../../core/activity/openings.js';
import { Clock } from '../../core/clock/clock.js';
import { Database } from '../../core/database/database.js';
import { InvalidFields, Missing, Refused, Stale } from '../../core/errors/refusals.js';
import { withoutEnding } from '../../core/files/attachment.js';
import { xlsxType } from '../../core/files/media-types.js';
import { readDay } from '../../core/forms/rules.js';
import { Repeating } from '../../core/jobs/repeating.js';
import { actingPerson } from '../../core/request/request-context.js';
import { xlsxOf } from '../../core/sheets/write-xlsx.js';
import { readClockTime } from '../../core/vietnamese/clock-times.js';
import { dayInVietnam, startOfDayInVietnam } from '../../core/vietnamese/dates.js';
import type { Day } from '../../core/vietnamese/dates.js';
import { Units } from '../../programme/units.service.js';
import { ImportedLists } from '../intake/imported-lists.service.js';
import { IntakeFile, RecommendationImport } from '../intake/intake.entity.js';
import { IntakeShelf } from '../intake/intakes.service.js';
import { Concern, ConcernReport } from './care.entity.js';
import type { ReportForm } from './care.forms.js';
import { ConcernMails } from './concern-mails.js';
import { ConcernSeal } from './concern-seal.js';
import type { ConcernText, Told } from './concern-seal.js';
import { alarmAfter, concernState } from './concern-words.js';
import type { ConcernForm, ConcernState, ReportChannel } from './concern-words.js';

const opening = opensSensitive('concern.open');
const openingFile = opensSensitive('concern.open-file');

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
  files: { id: string; name: string; kind: 'document' | 'list' }[];
}

/** A file as it is handed out. */
interface OpenedFile {
  name: string;
  type: string;
  bytes: Readable;
}

const t = translate('vi');

/** The sealed queue of the safeguarding lead and deputy: whom to tell at once, and who was told. */
@Injectable()
export class Concerns {
  constructor(
    private readonly database: Database,
    private readonly seal: ConcernSeal,
    private readonly units: Units,
    private readonly people: PersonNames,
    private readonly lists: ImportedLists,
    private readonly shelf: IntakeShelf,
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
      files: await this.filesOf(id),
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

  /** A document or a list that holds the text; each opening stays on record. */
  async openFile(id: string, fileId: string): Promise<OpenedFile> {
    await this.get(id);
    const opened = (await this.documentOf(id, fileId)) ?? (await this.listOf(id, fileId));
    if (!opened) throw new Missing();
    await this.database.note(openingFile, 'concern', id);
    return opened;
  }

  private async documentOf(concernId: string, id: string): Promise<OpenedFile | null> {
    const file = await this.database.findOne(IntakeFile, { id, concernId });
    return file && { name: file.name, type: file.type, bytes: await this.shelf.open(id) };
  }

  /** The list as a workbook, in whatever form it came. */
  private async listOf(concernId: string, id: string): Promise<OpenedFile | null> {
    const list = await this.database.findOne(RecommendationImport, { id, concernId });
    if (!list) return null;
    const sheets = (await this.lists.sheetsOf(list)).map(({ name, rows }) => ({
      name: name || t('imports.template.sheet'),
      columns: [{ heading: list.fileName || t('imports.template.sheet') }],
      rows: rows.map((cells) => cells.map((cell) => cell?.text ?? '')),
    }));
    const name = `${withoutEnding(list.fileName) || 'danh-sach'}.xlsx`;
    return { name, type: xlsxType, bytes: Readable.from([await xlsxOf({ sheets })]) };
  }

  private async filesOf(concernId: string): Promise<ConcernView['files']> {
    const documents = await this.database.of(IntakeFile).findBy({ concernId });
    const lists = await this.database.of(RecommendationImport).findBy({ concernId });
    return [
      ...documents.map(({ id, name }) => ({ id, name, kind: 'document' as const })),
      ...lists.map(({ id, fileName }) => ({ id, name: fileName, kind: 'list' as const })),
    ];
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

/** After an hour in which nobody was told, lead, deputy and head get a mail; once. */
@Injectable()
export class ConcernAlarms extends Repeating {
  protected readonly interval = 60_000;

  constructor(
    private readonly database: Database,
    private readonly mails: ConcernMails,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** @returns how many alarms were raised */
  async work(): Promise<number> {
    const sealedAt = LessThanOrEqual(new Date(this.clock.now().getTime() - alarmAfter));
    const where = { closedAt: IsNull(), reportedAt: IsNull(), alarmedAt: IsNull(), sealedAt };
    const due = await this.database.of(Concern).find({ select: { id: true }, where });
    let raised = 0;
    for (const { id } of due) raised += Number(await this.raise(id));
    return raised;
  }

  private raise(id: string): Promise<boolean> {
    return this.database.transaction('concern.alarm', async (transaction) => {
      transaction.about('concern', id);
      const { affected } = await this.database
        .of(Concern)
        .update({ id, alarmedAt: IsNull(), reportedAt: IsNull() }, { alarmedAt: this.clock.now() });
      if (affected !== 1) return false;
      await this.mails.tell('concern-alarm', id);
      return true;
    });
  }
}
