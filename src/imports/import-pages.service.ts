import { Injectable } from '@nestjs/common';
import type { TextKey } from '../../views/text/text.js';
import { emptyForm } from '../../views/ui/form-state.js';
import type { FormState } from '../../views/ui/form-state.js';
import type { ColumnsPageProps } from '../../views/imports/columns-page.js';
import type { CorrectionPageProps } from '../../views/imports/correction-page.js';
import type { DryRunPageProps } from '../../views/imports/dry-run-page.js';
import type { NewImportPageProps } from '../../views/imports/new-import-page.js';
import type { RemovalPageProps } from '../../views/imports/removal-page.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Missing } from '../core/errors/refusals.js';
import { SheetFiles } from '../core/sheets/sheet-files.js';
import { DelegateFormReader } from '../delegates/delegate-form-reader.js';
import { rolesAt } from '../delegates/delegate-roles.js';
import type { DelegationKey } from '../delegates/delegates.policy.js';
import { StartedLists } from '../delegates/started-lists.js';
import { Events } from '../programme/events.service.js';
import { Units } from '../programme/units.service.js';
import { bornInFile, columnViews, lackingIn, unusedIn } from './column-view.js';
import { Imports } from './imports.service.js';
import type { OpenImport } from './imports.service.js';
import { isWhole, seenBy } from './lines-to-store.js';
import { outcomes } from '../core/sheets/dry-run.js';
import type { JudgedRow } from './outcomes.js';
import { listsIn } from './read-table.js';
import type { RowFilter } from './row-filter.js';

const rowsAtOnce = 100;

/** Gathers what the pages of an import show. */
@Injectable()
export class ImportPages {
  constructor(
    private readonly imports: Imports,
    private readonly forms: DelegateFormReader,
    private readonly events: Events,
    private readonly units: Units,
    private readonly started: StartedLists,
    private readonly files: SheetFiles,
  ) {}

  async fresh(
    person: SignedIn,
    key: DelegationKey,
    form: FormState = emptyForm,
  ): Promise<NewImportPageProps> {
    await this.imports.enter(person, key);
    this.files.expectOne();
    return { ...(await this.placeOf(key)), started: await this.started.of(person, key), form };
  }

  async columns(person: SignedIn, id: string, form: FormState = emptyForm): Promise<ColumnsPageProps> {
    const opened = await this.imports.open(person, id);
    return {
      ...(await this.aroundOf(opened)),
      columns: columnViews(opened.table),
      isConversionSeen: opened.choices.isConversionSeen === true,
      isConverted: opened.choices.convert !== false,
      form,
    };
  }

  async dryRun(
    person: SignedIn,
    id: string,
    { filter, form = emptyForm }: { filter: RowFilter; form?: FormState },
  ): Promise<DryRunPageProps> {
    const opened = await this.imports.open(person, id);
    const { run, table, choices } = opened;
    const shown = inOrder(run.rows).filter(({ outcome }) => filter.only === null || outcome === filter.only);
    return {
      ...(await this.aroundOf(opened)),
      counts: run.counts,
      rows: shown.slice((filter.page - 1) * rowsAtOnce, filter.page * rowsAtOnce),
      paging: { page: filter.page, pageSize: rowsAtOnce, total: shown.length },
      only: filter.only,
      isWhole: isWhole(run),
      lacking: lackingIn(table),
      unused: unusedIn(table),
      seen: seenBy(opened),
      waitsForLook: table.encodings.size > 0 && choices.isConversionSeen !== true,
      form,
    };
  }

  /** A line in the form, as the file says or as it was corrected. */
  async correction(
    person: SignedIn,
    id: string,
    { row, form }: { row: number; form?: FormState },
  ): Promise<CorrectionPageProps> {
    const opened = await this.imports.open(person, id);
    const judged = opened.run.rows.find((one) => one.row === row);
    const reading = opened.table.rows.find((one) => one.row === row);
    if (!judged || !reading) throw new Missing();
    const { birthRange, view } = await this.forms.fresh(person, opened.import, emptyForm);
    return {
      ...(await this.aroundOf(opened)),
      row: judged,
      bornInFile: bornInFile(reading, opened.table),
      birthRange,
      roles: rolesAt(view.event, view.quotas),
      isRepeated: isTold(judged, 'imports.repeated'),
      hasLeft: isTold(judged, 'imports.departed'),
      form: form ?? { values: reading.body, errors: [] },
    };
  }

  /** What somebody is asked before a list is thrown away. */
  async removal(person: SignedIn, id: string): Promise<RemovalPageProps> {
    const opened = await this.imports.open(person, id);
    return { ...(await this.aroundOf(opened)), counts: opened.run.counts };
  }

  private async aroundOf({ import: { id, fileName, version, ...key }, table, sheets }: OpenImport) {
    const lists = listsIn(sheets).map(({ sheet }) => ({ sheet, name: sheets[sheet]?.name ?? '' }));
    return {
      ...(await this.placeOf(key)),
      id,
      version,
      fileName,
      sheetName: sheets[table.sheet]?.name ?? '',
      sheet: table.sheet,
      lists,
    };
  }

  private async placeOf({ eventSlug, unitSlug }: DelegationKey) {
    const [event, unit] = await Promise.all([this.events.get(eventSlug), this.units.get(unitSlug)]);
    return { event, unit };
  }
}

function isTold({ problems }: JudgedRow, told: TextKey): boolean {
  return problems.some(({ key }) => key === told);
}

/** What has to be looked at comes first. */
function inOrder(rows: JudgedRow[]): JudgedRow[] {
  const rank = ({ outcome, problems }: JudgedRow) =>
    outcomes.indexOf(outcome) * 2 + (problems.length > 0 ? 0 : 1);
  return [...rows].sort((one, other) => rank(one) - rank(other) || one.row - other.row);
}
