import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { hasRole } from '../../accounts/signed-in.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { Clock } from '../../core/clock/clock.js';
import { Database } from '../../core/database/database.js';
import { readDocumentNumber } from '../../core/documents/document-number.js';
import { Missing, Refused, Stale, refuseMistakes } from '../../core/errors/refusals.js';
import type { FieldMistake } from '../../core/errors/refusals.js';
import { Scans } from '../../core/files/scans.js';
import type { KeptScan } from '../../core/files/scans.js';
import { ShelfSweep } from '../../core/files/shelf-sweep.js';
import { dayAnswers } from '../../core/forms/day-answers.js';
import { readDay } from '../../core/forms/rules.js';
import { actingPerson } from '../../core/request/request-context.js';
import { dayInVietnam } from '../../core/vietnamese/dates.js';
import { Recommendation } from '../recommendation.entity.js';
import type { IntakeKey } from '../recommendations.policy.js';
import { mayHandIn } from '../recommendations.policy.js';
import { Intake, IntakeFile } from './intake.entity.js';
import type { IntakeForm } from './intake.forms.js';
import { IntakeRows } from './intake-rows.service.js';

const mostFiles = 20;

/** The room's shelf of signed documents. */
@Injectable()
export class IntakeShelf extends Scans {
  protected readonly shelf = 'intakes';
  protected override readonly taken = 'documents';
}

/** What a unit says of its own forum, and the handing in of what the children there ask. */
@Injectable()
export class Intakes {
  constructor(
    private readonly database: Database,
    private readonly rows: IntakeRows,
    private readonly shelf: IntakeShelf,
    private readonly clock: Clock,
  ) {}

  /** When the forum was, how many children came, and its signed document. */
  async describe(person: SignedIn, key: IntakeKey, form: IntakeForm): Promise<Intake> {
    await this.rows.enter(person, key);
    const values = this.toldIn(form);
    const before = await this.rows.of(key);
    if (before.version !== form.version) throw new Stale(intakeAnswers(before));
    return this.shelf.keeping(form.files, 'files', (kept) =>
      this.change(key, { version: form.version, verb: 'intake.describe' }, async ({ id }) => {
        await this.add(id, kept);
        return values;
      }),
    );
  }

  /** Everything that is written down goes to the readers. What follows later is handed in the same way. */
  async handIn(person: SignedIn, key: IntakeKey, version: number): Promise<Intake> {
    await this.rows.enter(person, key);
    return this.change(key, { version, verb: 'intake.hand-in' }, async ({ handedAt }) => {
      const now = this.clock.now();
      const { affected } = await this.database
        .of(Recommendation)
        .update({ ...key, state: 'draft' }, { state: 'waiting', handedAt: now, changedAt: now });
      if (!affected) throw new Refused('recommendations.nothing-to-hand-in');
      return { handedAt: handedAt ?? now, noneReason: '' };
    });
  }

  /** The unit's children ask nothing this time; a reason is told. */
  async handInNone(
    person: SignedIn,
    key: IntakeKey,
    { version, reason }: { version: number; reason: string },
  ): Promise<Intake> {
    await this.rows.enter(person, key);
    return this.change(key, { version, verb: 'intake.hand-in-none' }, async ({ handedAt }) => {
      if (await this.database.of(Recommendation).existsBy(key))
        throw new Refused('recommendations.something-there');
      return { handedAt: handedAt ?? this.clock.now(), noneReason: reason };
    });
  }

  /** For the unit itself and the committee. Each opening stays on record. */
  async openFile(person: SignedIn, id: string): Promise<{ row: IntakeFile; file: Readable }> {
    const { row, intake } = await this.findFile(id);
    const event = await this.rows.forum(intake.eventSlug);
    if (!hasRole(person, 'committee') && !mayHandIn(person, intake.unitSlug, event)) throw new Missing();
    const file = await this.shelf.open(id);
    await this.database.note('intake.open-file', 'intake', intake.id);
    return { row, file };
  }

  async removeFile(person: SignedIn, id: string): Promise<Intake> {
    const { intake } = await this.findFile(id);
    await this.rows.enter(person, intake);
    return this.database.transaction('intake.remove-file', async (transaction) => {
      transaction.about('intake', intake.id);
      await this.database.of(IntakeFile).delete({ id, concernId: IsNull() });
      return intake;
    });
  }

  private async findFile(id: string): Promise<{ row: IntakeFile; intake: Intake }> {
    const row = await this.database.of(IntakeFile).findOneBy({ id, concernId: IsNull() });
    const intake = row && (await this.database.findOne(Intake, { id: row.intakeId }));
    if (!intake) throw new Missing();
    return { row, intake };
  }

  /** @throws Refused for more files than an intake holds */
  private async add(intakeId: string, kept: KeptScan[]): Promise<void> {
    const count = await this.database.of(IntakeFile).countBy({ intakeId });
    if (kept.length > 0 && count + kept.length > mostFiles)
      throw new Refused('recommendations.too-many-files', { most: mostFiles });
    const addedAt = new Date();
    for (const file of kept) await this.database.insert(IntakeFile, { ...file, intakeId, addedAt });
  }

  private toldIn(form: IntakeForm): Pick<Intake, 'heldOn' | 'children' | 'documentNumber'> {
    const mistakes: FieldMistake[] = [];
    const heldOn = readDay(form, 'heldOn');
    if (heldOn !== null && heldOn > dayInVietnam(this.clock.now()))
      mistakes.push({ field: 'heldOn', key: 'recommendations.held-to-come' });
    const children = /^\d{1,5}$/.test(form.children) ? Number(form.children) : null;
    if (form.children !== '' && children === null)
      mistakes.push({ field: 'children', key: 'recommendations.children-wrong' });
    const number = form.documentNumber === '' ? '' : readDocumentNumber(form.documentNumber);
    if (number === null) mistakes.push({ field: 'documentNumber', key: 'documents.number-wrong' });
    refuseMistakes(mistakes);
    return { heldOn, children, documentNumber: number ?? '' };
  }

  private change(
    key: IntakeKey,
    { version, verb }: { version: number; verb: string },
    work: (intake: Intake) => Promise<Partial<Intake>>,
  ): Promise<Intake> {
    return this.database.transaction(verb, async (transaction) => {
      const intake = await this.rows.held(key);
      if (intake.version !== version) throw new Stale(intakeAnswers(intake));
      const changes = { ...(await work(intake)), personId: actingPerson() };
      transaction.about('intake', intake.id, Object.keys(changes));
      await this.database.of(Intake).update({ id: intake.id }, changes);
      return this.rows.of(key);
    });
  }
}

/** How a stored intake reads in its form. */
export function intakeAnswers({ heldOn, children, documentNumber, version }: Intake): Record<string, string> {
  return {
    ...dayAnswers('heldOn', heldOn),
    children: children === null ? '' : String(children),
    documentNumber,
    version: String(version),
  };
}

/** Deletes the files of intakes that are gone. */
@Injectable()
export class IntakeFileSweep extends ShelfSweep {
  protected readonly rows = IntakeFile;

  constructor(@Inject(IntakeShelf) shelf: IntakeShelf, database: Database) {
    super(shelf, database);
  }
}
