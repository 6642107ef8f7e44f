import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import type { SignedIn } from '../../accounts/signed-in.js';
import { Database } from '../../core/database/database.js';
import { Missing, Refused } from '../../core/errors/refusals.js';
import { Repeating } from '../../core/jobs/repeating.js';
import { atField } from '../../core/sheets/list-upload.js';
import type { ListUploadForm } from '../../core/sheets/list-upload.js';
import { SheetFiles } from '../../core/sheets/sheet-files.js';
import { soundOutcomes } from '../../core/sheets/dry-run.js';
import { intakeKeyOf } from '../recommendations.policy.js';
import type { IntakeKey } from '../recommendations.policy.js';
import { ImportedLists } from './imported-lists.service.js';
import { RecommendationImport } from './intake.entity.js';
import { IntakeRows } from './intake-rows.service.js';
import type { ListConversionForm, ListStoringForm, RecommendationForm } from './intake.forms.js';
import { ListJudge } from './list-judge.service.js';
import type { ListRun } from './list-judge.service.js';
import type { ListBody } from './list-cells.js';
import { readList } from './read-list.js';
import type { ListChoices, ReadList } from './read-list.js';
import { OwnRecommendations } from './own-recommendations.service.js';

/** A list as it stands now. */
export interface OpenList {
  import: RecommendationImport;
  choices: ListChoices;
  list: ReadList;
  run: ListRun;
}

const keptFor = 7 * 24 * 3_600_000;

/** How many were stored, and whose they are. */
export interface StoredList extends IntakeKey {
  count: number;
}

/** Lists of recommendations on their way from a file to their unit's own. */
@Injectable()
export class ListImports {
  constructor(
    private readonly database: Database,
    private readonly files: SheetFiles,
    private readonly rows: IntakeRows,
    private readonly lists: ImportedLists,
    private readonly judge: ListJudge,
    private readonly own: OwnRecommendations,
  ) {}

  /** Reads a file or pasted rows and keeps them sealed; nothing is written down yet. */
  async begin(person: SignedIn, { eventSlug, unitSlug }: IntakeKey, form: ListUploadForm): Promise<string> {
    await this.rows.enter(person, { eventSlug, unitSlug });
    const { sheets, field } = await this.files.readUpload(form);
    await atField(field, () => readList(sheets, {}));
    const id = randomUUID();
    const sheetsSealed = await this.lists.sealSheets(sheets, id);
    return this.database.transaction('recommendation-import.begin', async (transaction) => {
      transaction.about('recommendation-import', id);
      const fileName = form.file[0]?.name ?? '';
      const sealed = { sheetsSealed, choicesSealed: this.lists.sealChoices({}, id), concernId: null };
      const times = { createdAt: new Date(), finishedAt: null, version: 1 };
      await this.database.insert(RecommendationImport, {
        id,
        eventSlug,
        unitSlug,
        fileName,
        ...sealed,
        ...times,
      });
      return id;
    });
  }

  /** For the unit whose list it is; not there once it holds what only the safeguarding lead may see. */
  async open(person: SignedIn, id: string): Promise<OpenList> {
    const found = await this.find(person, id);
    const choices = this.lists.choicesOf(found);
    const read = readList(await this.lists.sheetsOf(found), choices);
    const lines = read.lines.map((line) => ({ ...line, body: choices.corrected?.[line.row] ?? line.body }));
    const list = { ...read, lines };
    return { import: found, choices, list, run: await this.judge.judge(found, list) };
  }

  /** Text that looks like an old font is converted, or stays as it is. */
  convert(
    person: SignedIn,
    id: string,
    { version, convert }: ListConversionForm,
  ): Promise<RecommendationImport> {
    return this.choose(person, { id, version }, (choices) => ({ ...choices, convert: convert === 'yes' }));
  }

  /** A line as a person fills it in, instead of what the file says. */
  async correct(
    person: SignedIn,
    { id, row }: { id: string; row: number },
    form: RecommendationForm,
  ): Promise<RecommendationImport> {
    const { list } = await this.open(person, id);
    if (!list.lines.some((line) => line.row === row)) throw new Missing();
    const body = bodyOf(form);
    return this.choose(person, { id, version: form.version }, (choices) => ({
      ...choices,
      corrected: { ...choices.corrected, [row]: body },
    }));
  }

  /** Writes down what the lines say, all or none. @returns how many */
  async store(person: SignedIn, id: string, { scope, version }: ListStoringForm): Promise<StoredList> {
    const opened = await this.open(person, id);
    const { import: found, run, list, choices } = opened;
    if (found.version !== version) throw new Refused('delegates.changed-meanwhile');
    if (list.encodings.size > 0 && choices.convert !== true)
      throw new Refused('recommendations.import.conversion-unseen');
    if (scope === 'all' && !run.rows.every(({ outcome }) => soundOutcomes.includes(outcome)))
      throw new Refused('imports.not-whole');
    const lines = run.rows.flatMap(({ outcome, told }) => (outcome === 'add' && told ? [told] : []));
    if (lines.length === 0) throw new Refused('imports.nothing-new');
    const key = intakeKeyOf(found);
    return this.database.transaction('recommendation-import.store', async (transaction) => {
      transaction.about('recommendation-import', id, [`rows-${lines.length}`]);
      await this.rows.held(key);
      const { affected } = await this.database
        .of(RecommendationImport)
        .update({ id, version, concernId: IsNull() }, { finishedAt: new Date() });
      if (affected !== 1) throw new Refused('delegates.changed-meanwhile');
      await this.own.insert(key, lines, id);
      return { ...key, count: lines.length };
    });
  }

  async discard(person: SignedIn, id: string): Promise<RecommendationImport> {
    const found = await this.find(person, id);
    return this.database.transaction('recommendation-import.discard', async (transaction) => {
      transaction.about('recommendation-import', id);
      await this.database.of(RecommendationImport).delete({ id, concernId: IsNull() });
      return found;
    });
  }

  /** Lists that somebody has left on their way, the latest first. */
  startedOf({ eventSlug, unitSlug }: IntakeKey): Promise<Pick<RecommendationImport, 'id' | 'fileName'>[]> {
    return this.database.of(RecommendationImport).find({
      select: { id: true, fileName: true },
      where: { eventSlug, unitSlug, finishedAt: IsNull(), concernId: IsNull() },
      order: { createdAt: 'DESC' },
      take: 3,
    });
  }

  /** Forgets lists after a week, but for those that a concern holds. */
  async sweep(): Promise<void> {
    const createdAt = LessThan(new Date(Date.now() - keptFor));
    await this.database.housekeeping('recommendation-import.sweep', () =>
      this.database.of(RecommendationImport).delete({ createdAt, concernId: IsNull() }),
    );
  }

  private async find(person: SignedIn, id: string): Promise<RecommendationImport> {
    const found = await this.database.of(RecommendationImport).findOneBy({ id, concernId: IsNull() });
    if (!found) throw new Missing();
    await this.rows.enter(person, found);
    return found;
  }

  private async choose(
    person: SignedIn,
    { id, version }: { id: string; version: number },
    change: (choices: ListChoices) => ListChoices,
  ): Promise<RecommendationImport> {
    const found = await this.find(person, id);
    const choicesSealed = this.lists.sealChoices(change(this.lists.choicesOf(found)), id);
    return this.database.transaction('recommendation-import.choose', async (transaction) => {
      transaction.about('recommendation-import', id);
      const { affected } = await this.database
        .of(RecommendationImport)
        .update({ id, version, concernId: IsNull() }, { choicesSealed });
      if (affected !== 1) throw new Refused('delegates.changed-meanwhile');
      return found;
    });
  }
}

/** Forgets lists every hour. */
@Injectable()
export class ListSweep extends Repeating {
  protected readonly interval = 3_600_000;

  constructor(private readonly imports: ListImports) {
    super();
  }

  protected work(): Promise<void> {
    return this.imports.sweep();
  }
}

function bodyOf({ title, text, topic, level, backers, backing, group }: RecommendationForm): ListBody {
  return { title, text, topic, level, backers: String(backers), backing, group };
}
