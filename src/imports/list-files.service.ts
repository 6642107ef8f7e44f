import { Injectable } from '@nestjs/common';
import { Missing, Refused } from '../core/errors/refusals.js';
import { SheetFiles } from '../core/sheets/sheet-files.js';
import { DelegateBatches } from '../delegates/delegate-batches.service.js';
import type { DelegationKey } from '../delegates/delegates.policy.js';
import { DelegationReader } from '../delegates/delegation-reader.js';
import { Events } from '../programme/events.service.js';
import { Units } from '../programme/units.service.js';
import { withShortCells } from '../core/sheets/cells.js';
import { DryRuns } from './dry-runs.service.js';
import { isWhole, linesToStore, refuseFrozen } from './lines-to-store.js';
import { reportOf } from './list-report.js';
import type { ListReport } from './list-report.js';
import { readList } from './read-table.js';

export interface ListRequest {
  file: { name: string; bytes: Buffer };
  /** Slugs; of a unit an alias of the plan, too. */
  event: string;
  unit: string;
  /** Quota and registered people aside. */
  rowsOnly: boolean;
  store: boolean;
  acceptEncoding: boolean;
  soundOnly: boolean;
}

/** Lists that administrators and scripts check or register by the command line, by the same rules as on the pages. */
@Injectable()
export class ListFiles {
  constructor(
    private readonly files: SheetFiles,
    private readonly events: Events,
    private readonly units: Units,
    private readonly delegations: DelegationReader,
    private readonly runs: DryRuns,
    private readonly batches: DelegateBatches,
  ) {}

  /** Throws `Refused` when the file as a whole cannot be taken. */
  async run({ file, rowsOnly, ...request }: ListRequest): Promise<ListReport> {
    const key = await this.keyOf(request);
    const table = await this.tableOf(file);
    const isAlone = rowsOnly && !request.store;
    const run = await (isAlone ? this.runs.judgeAlone(key, table.rows) : this.runs.judge(key, table.rows));
    const report = reportOf(table, run);
    if (!request.store) return report;
    const { window } = await this.delegations.openEvent(key.eventSlug);
    refuseFrozen(window);
    if (table.encodings.size > 0 && !request.acceptEncoding) throw new Refused('imports.cli.accept-encoding');
    const { add, change } = run.counts;
    if (add + change === 0 || (!isWhole(run) && !request.soundOnly)) return report;
    const lines = linesToStore(run, request.soundOnly ? 'sound' : 'all');
    return { ...report, stored: await this.batches.store(key, lines, run.version) };
  }

  private async keyOf({ event, unit }: Pick<ListRequest, 'event' | 'unit'>): Promise<DelegationKey> {
    await this.events.get(event).catch((error: unknown) => {
      throw error instanceof Missing ? new Refused('imports.cli.no-event', { event }) : error;
    });
    const units = await this.units.all();
    const found =
      units.find(({ slug }) => slug === unit) ?? units.find(({ aliases }) => aliases.includes(unit));
    if (!found) throw new Refused('imports.cli.no-unit', { unit });
    return { eventSlug: event, unitSlug: found.slug };
  }

  private async tableOf(file: ListRequest['file']) {
    const { sheets, refused } = await this.files.read(file);
    if (refused) throw new Refused(refused.key, refused.params);
    return readList(withShortCells(sheets), this.runs.pivotYear);
  }
}
