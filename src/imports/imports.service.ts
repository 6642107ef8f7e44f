import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { unitsAs } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Database } from '../core/database/database.js';
import { InvalidFields, Missing, Refused, Stale, refuseMistakes } from '../core/errors/refusals.js';
import { atField } from '../core/sheets/list-upload.js';
import type { ListUploadForm } from '../core/sheets/list-upload.js';
import { SheetFiles } from '../core/sheets/sheet-files.js';
import type { Sheet } from '../core/sheets/sheet.js';
import { DelegateBatches } from '../delegates/delegate-batches.service.js';
import type { BatchResult } from '../delegates/delegate-batches.service.js';
import type { DelegateForm } from '../delegates/delegates.forms.js';
import type { DelegationKey } from '../delegates/delegates.policy.js';
import { DelegationReader } from '../delegates/delegation-reader.js';
import { withShortCells } from '../core/sheets/cells.js';
import { needsALook } from './column-view.js';
import { isByChoice } from '../programme/event-kinds.js';
import type { Event } from '../programme/event.entity.js';
import { DryRuns } from './dry-runs.service.js';
import { Import } from './import.entity.js';
import { ImportContents } from './import-contents.js';
import type { ImportChoices } from './import-contents.js';
import type { ColumnsForm, StoringForm } from './imports.forms.js';
import { choiceMistakes } from './choice-mistakes.js';
import { isWhole, linesToStore, refuseFrozen, seenBy } from './lines-to-store.js';
import type { DryRun } from './outcomes.js';
import { listsIn, readList, readTable } from './read-table.js';
import type { Table } from './read-table.js';
import { bodyOf } from './corrections.js';

/** A list that was sent in, as it stands now. */
export interface OpenImport {
  import: Import;
  sheets: Sheet[];
  choices: ImportChoices;
  table: Table;
  run: DryRun;
}

interface Begun {
  id: string;
  /** A person should look at the columns first. */
  isUnsure: boolean;
}

const keptFor = 7 * 24 * 3_600_000;

/** Lists of a district on their way from a file to its delegation. */
@Injectable()
export class Imports {
  constructor(
    private readonly database: Database,
    private readonly files: SheetFiles,
    private readonly delegations: DelegationReader,
    private readonly batches: DelegateBatches,
    private readonly contents: ImportContents,
    private readonly runs: DryRuns,
  ) {}

  /** Reads a file or pasted rows and keeps them sealed; nothing is registered yet. */
  async begin(person: SignedIn, key: DelegationKey, form: ListUploadForm): Promise<Begun> {
    await this.enter(person, key);
    const { sheets: read, field } = await this.files.readUpload(form);
    const sheets = withShortCells(read);
    const table = await atField(field, () => readList(sheets, this.runs.pivotYear));
    const id = randomUUID();
    const row = {
      id,
      ...{ eventSlug: key.eventSlug, unitSlug: key.unitSlug },
      fileName: (form.file[0]?.name ?? '').slice(0, 200),
      sheetsSealed: await this.contents.sealSheets(sheets, id),
      choicesSealed: this.contents.sealChoices({}, id),
      ...{ createdAt: new Date(), finishedAt: null },
    };
    return this.database.transaction('import.begin', async (transaction) => {
      transaction.about('import', id);
      await this.database.insert(Import, row);
      return { id, isUnsure: needsALook(table) };
    });
  }

  /** Only for the district whose list it is. */
  async open(person: SignedIn, id: string): Promise<OpenImport> {
    const found = await this.reread(person, id);
    const { table, choices } = found;
    const rows = table.rows.map((row) => {
      const body = choices.corrected?.[row.row];
      return body ? { ...row, body, problems: [] } : row;
    });
    return { ...found, table: { ...table, rows }, run: await this.runs.judge(found.import, rows) };
  }

  /** Where text looks like an old font, a person has to say whether it is one. */
  async choose(person: SignedIn, id: string, form: ColumnsForm): Promise<Import> {
    const { sheets, table } = await this.reread(person, id);
    if (form.sheet !== '' && Number(form.sheet) !== table.sheet)
      return this.turnTo(person, id, { sheets, form });
    const mistakes = choiceMistakes(form, table);
    refuseMistakes(mistakes);
    return this.decide(person, id, (choices) => ({
      ...choices,
      columns: form.columns,
      ...(form.convert === '' ? {} : { convert: form.convert === 'yes', isConversionSeen: true }),
    }));
  }

  /** A line as a person fills it in, instead of what the file says. */
  async correct(person: SignedIn, id: string, line: { row: number; form: DelegateForm }): Promise<Import> {
    const { table, choices: stored, import: found } = await this.reread(person, id);
    if (line.form.version !== found.version) throw new Stale(stored.corrected?.[line.row] ?? {});
    if (!table.rows.some(({ row }) => row === line.row)) throw new Missing();
    const body = bodyOf(line.form);
    return this.decide(person, id, (choices) => ({
      ...choices,
      corrected: { ...choices.corrected, [line.row]: body },
    }));
  }

  /** Registers what the lines say, all or none. The list stays, with its lines marked as already there. */
  async store(person: SignedIn, id: string, { scope, seen }: StoringForm): Promise<BatchResult> {
    const opened = await this.open(person, id);
    await this.enter(person, opened.import);
    if (opened.table.encodings.size > 0 && !opened.choices.isConversionSeen)
      throw new Refused('imports.conversion-unseen');
    if (seen !== seenBy(opened)) throw new Refused('delegates.changed-meanwhile');
    const lines = linesToStore(opened.run, scope);
    const result = await this.batches.store(opened.import, lines, opened.run.version);
    if (isWhole(opened.run)) await this.finish(id);
    return result;
  }

  async discard(person: SignedIn, id: string): Promise<Import> {
    const found = await this.find(person, id);
    return this.database.transaction('import.discard', async (transaction) => {
      transaction.about('import', id);
      await this.database.of(Import).delete({ id });
      return found;
    });
  }

  /** Forgets lists after a week. */
  async sweep(): Promise<void> {
    const createdAt = LessThan(new Date(Date.now() - keptFor));
    await this.database.housekeeping('import.sweep', () => this.database.of(Import).delete({ createdAt }));
  }

  /** The event, while whole lists are taken. */
  async enter(person: SignedIn, key: DelegationKey): Promise<Event> {
    const { event, window } = await this.delegations.enter(person, key);
    if (isByChoice(event)) throw new Refused('selections.no-list');
    refuseFrozen(window);
    return event;
  }

  /** What was said of one sheet says nothing of another. */
  private turnTo(
    person: SignedIn,
    id: string,
    { sheets, form }: { sheets: Sheet[]; form: ColumnsForm },
  ): Promise<Import> {
    const sheet = Number(form.sheet);
    if (!listsIn(sheets).some((list) => list.sheet === sheet))
      throw new InvalidFields([{ field: 'sheet', key: 'imports.choose-sheet' }]);
    return this.decide(person, id, () => ({ sheet }));
  }

  /** A list that is stored and not marked so, since the server was killed in between, is offered once more. */
  private async finish(id: string): Promise<void> {
    const finishedAt = new Date();
    await this.database.housekeeping('import.finish', () =>
      this.database.of(Import).update({ id }, { finishedAt }),
    );
  }

  /** The list as it came, by what was said of its columns; not judged. */
  private async reread(person: SignedIn, id: string): Promise<Omit<OpenImport, 'run'>> {
    const found = await this.find(person, id);
    const choices = this.contents.choicesOf(found);
    const sheets = await this.contents.sheetsOf(found);
    const table = await readTable(sheets, choices, this.runs.pivotYear);
    if (!table) throw new Error('A list that was kept has lost its headings.');
    return { import: found, sheets, choices, table };
  }

  private async find(person: SignedIn, id: string): Promise<Import> {
    const unitSlug = In(unitsAs(person, 'district'));
    const found = await this.database.of(Import).findOneBy({ id, unitSlug });
    if (!found) throw new Missing();
    return found;
  }

  private async decide(
    person: SignedIn,
    id: string,
    change: (choices: ImportChoices) => ImportChoices,
  ): Promise<Import> {
    const found = await this.find(person, id);
    const choicesSealed = this.contents.sealChoices(change(this.contents.choicesOf(found)), id);
    return this.database.transaction('import.choose', async (transaction) => {
      transaction.about('import', id);
      const update = this.database.of(Import).createQueryBuilder().update().set({ choicesSealed });
      const { affected } = await update.where({ id, version: found.version }).execute();
      if (affected !== 1) throw new Refused('delegates.changed-meanwhile');
      return found;
    });
  }
}
