import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { hasRole } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { holdLock } from '../core/database/named-lock.js';
import { readDocumentNumber } from '../core/documents/document-number.js';
import { InvalidFields, Missing, Refused, Stale, refuseMistakes } from '../core/errors/refusals.js';
import type { FieldMistake } from '../core/errors/refusals.js';
import { Scans } from '../core/files/scans.js';
import { ShelfSweep } from '../core/files/shelf-sweep.js';
import { readDay } from '../core/forms/rules.js';
import { actingPerson } from '../core/request/request-context.js';
import { dayInVietnam } from '../core/vietnamese/dates.js';
import { Duties } from './duties.service.js';
import type { DutyKey } from './duties.service.js';
import { Extension, HandedPaper, PaperFile } from './obligation-papers.entity.js';
import type { ExtensionForm, PaperForm } from './obligations.forms.js';
import { mayLook } from './obligations.policy.js';

/** Of one duty, those that were replaced included: more are sent by mistake, or to fill the disk. */
const mostPapers = 20;

/** The room's shelf of files. */
@Injectable()
export class PaperShelf extends Scans {
  protected readonly shelf = 'papers';
  protected override readonly taken = 'documents';
}

/** Papers that units hand in, and what the committee makes of them. */
@Injectable()
export class Papers {
  constructor(
    private readonly database: Database,
    private readonly duties: Duties,
    private readonly shelf: PaperShelf,
    private readonly clock: Clock,
  ) {}

  /**
   * In the place of an earlier one that is not accepted yet; the committee writes down what came by post.
   * @returns the paper, for its receipt
   */
  async handIn(person: SignedIn, key: DutyKey, form: PaperForm): Promise<HandedPaper> {
    if (!mayLook(person, key.unitSlug)) throw new Missing();
    const { fulfilment } = await this.duties.get(key);
    if (fulfilment !== 'paper') throw new Refused('obligations.paper.by-itself');
    const told = this.toldIn(form);
    refuseMore(await this.of(key));
    return this.shelf.keeping(form.files, 'files', (kept) =>
      this.database.transaction('paper.hand-in', async (transaction) => {
        await this.hold(key);
        const id = randomUUID();
        transaction.about('paper', id, ['number', 'signedOn']);
        await this.replace(key);
        const row = {
          id,
          ...key,
          ...told,
          state: 'handed-in' as const,
          personId: actingPerson(),
          version: 1,
        };
        await this.database.insert(HandedPaper, row);
        for (const file of kept) await this.database.insert(PaperFile, { ...file, paperId: id });
        return Object.assign(new HandedPaper(), { note: '', reason: '', decidedAt: null }, row);
      }),
    );
  }

  accept(id: string, version: number): Promise<HandedPaper> {
    return this.decide({ id, version, verb: 'paper.accept' }, { state: 'accepted', reason: '' });
  }

  /** The unit mends it and hands it in again. */
  giveBack(id: string, version: number, reason: string): Promise<HandedPaper> {
    return this.decide({ id, version, verb: 'paper.return' }, { state: 'returned', reason });
  }

  /** More time for one unit; its reminders stop. */
  async extend(key: DutyKey, form: ExtensionForm): Promise<Extension> {
    const { lastDay } = await this.duties.get(key);
    const until = readDay(form, 'until');
    if (until === null)
      throw new InvalidFields([{ field: 'until', key: 'obligations.extension.day-needed' }]);
    if (lastDay !== null && until <= lastDay)
      throw new InvalidFields([{ field: 'until', key: 'obligations.extension.no-longer' }]);
    return this.database.transaction('obligation.extend', async (transaction) => {
      const id = randomUUID();
      transaction.about('obligation', key.obligationSlug, ['until']);
      const row = { id, ...key, until, reason: form.reason, at: transaction.at, personId: actingPerson() };
      await this.database.insert(Extension, row);
      return Object.assign(new Extension(), row);
    });
  }

  /** Those of which the committee has not decided. */
  countWaiting(): Promise<number> {
    return this.database.of(HandedPaper).countBy({ state: 'handed-in' });
  }

  /** All that were handed in, the latest first. */
  of({ obligationSlug, unitSlug }: DutyKey): Promise<HandedPaper[]> {
    return this.database
      .of(HandedPaper)
      .find({ where: { obligationSlug, unitSlug }, order: { handedAt: 'DESC', id: 'ASC' } });
  }

  filesOf(papers: HandedPaper[]): Promise<PaperFile[]> {
    if (papers.length === 0) return Promise.resolve([]);
    return this.database
      .of(PaperFile)
      .createQueryBuilder('file')
      .where('file.paperId IN (:...ids)', { ids: papers.map(({ id }) => id) })
      .orderBy('file.name')
      .addOrderBy('file.id')
      .getMany();
  }

  extensionsOf({ obligationSlug, unitSlug }: DutyKey): Promise<Extension[]> {
    return this.database.of(Extension).find({ where: { obligationSlug, unitSlug }, order: { at: 'DESC' } });
  }

  /** For the unit itself and the committee; another unit's file is not there. Each opening stays on record. */
  async open(
    person: SignedIn,
    fileId: string,
  ): Promise<{ row: PaperFile; paper: HandedPaper; file: Readable }> {
    const row = await this.database.findOne(PaperFile, { id: fileId });
    const paper = row && (await this.database.findOne(HandedPaper, { id: row.paperId }));
    if (!paper || !mayLook(person, paper.unitSlug)) throw new Missing();
    const file = await this.shelf.open(fileId);
    await this.database.note('paper.open-file', 'paper', paper.id);
    return { row, paper, file };
  }

  /** @throws Missing for what the person may not see */
  async get(person: SignedIn, id: string): Promise<HandedPaper> {
    const paper = await this.database.findOne(HandedPaper, { id });
    if (!paper || !(hasRole(person, 'committee') || mayLook(person, paper.unitSlug))) throw new Missing();
    return paper;
  }

  private toldIn(form: PaperForm) {
    const today = dayInVietnam(this.clock.now());
    const number = readDocumentNumber(form.number);
    const signedOn = readDay(form, 'signedOn');
    const mistakes: FieldMistake[] = [];
    if (number === null) mistakes.push({ field: 'number', key: 'documents.number-wrong' });
    if (signedOn === null) mistakes.push({ field: 'signedOn', key: 'obligations.paper.day-needed' });
    else if (signedOn > today) mistakes.push({ field: 'signedOn', key: 'obligations.paper.day-to-come' });
    refuseMistakes(mistakes);
    return {
      number: number ?? '',
      signedOn: signedOn ?? today,
      note: form.note,
      handedAt: new Date(),
      handedOn: today,
    };
  }

  /** What was accepted stays; what waits or was returned is replaced. */
  private async replace({ obligationSlug, unitSlug }: DutyKey): Promise<void> {
    const papers = await this.of({ obligationSlug, unitSlug });
    refuseMore(papers);
    for (const { id, version } of papers.filter(({ state }) => state !== 'replaced')) {
      const { affected } = await this.database.of(HandedPaper).update({ id, version }, { state: 'replaced' });
      if (affected !== 1) throw new Refused('obligations.paper.decided-already');
    }
  }

  private async held(id: string): Promise<HandedPaper> {
    const key = await this.database.findOne(HandedPaper, { id });
    if (!key) throw new Missing();
    await this.hold(key);
    return (await this.database.findOne(HandedPaper, { id })) ?? key;
  }

  /** One deed about a duty's papers after the other. Runs inside a transaction. */
  private hold({ obligationSlug, unitSlug }: DutyKey): Promise<void> {
    return holdLock(this.database, `paper:${obligationSlug}/${unitSlug}`);
  }

  private decide(
    { id, version, verb }: { id: string; version: number; verb: string },
    values: Pick<HandedPaper, 'state' | 'reason'>,
  ): Promise<HandedPaper> {
    return this.database.transaction(verb, async (transaction) => {
      transaction.about('paper', id, ['state']);
      const paper = await this.held(id);
      if (paper.state !== 'handed-in') throw new Refused('obligations.paper.decided-already');
      const changes = { ...values, decidedAt: this.clock.now(), decidedById: actingPerson() };
      const { affected } = await this.database
        .of(HandedPaper)
        .update({ id, version, state: 'handed-in' }, changes);
      if (affected !== 1) throw new Stale({});
      return Object.assign(new HandedPaper(), paper, changes, { version: version + 1 });
    });
  }
}

function refuseMore(papers: HandedPaper[]): void {
  if (papers.some(({ state }) => state === 'accepted'))
    throw new Refused('obligations.paper.accepted-already');
  if (papers.length >= mostPapers) throw new Refused('obligations.paper.too-many', { most: mostPapers });
}

/** Deletes the files of papers that are gone. */
@Injectable()
export class PaperSweep extends ShelfSweep {
  protected readonly rows = PaperFile;

  constructor(@Inject(PaperShelf) shelf: PaperShelf, database: Database) {
    super(shelf, database);
  }
}
