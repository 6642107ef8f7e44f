import { Injectable } from '@nestjs/common';
import { InvalidFields } from '../core/errors/refusals.js';
import { SeenChanges, stamped } from '../core/forms/seen.js';
import type { Event } from '../programme/event.entity.js';
import { Events } from '../programme/events.service.js';
import type { Unit } from '../programme/unit.entity.js';
import { countsOf } from './delegation-board.js';
import type { Count } from './delegation-board.js';
import { cellValues, readCells } from './quota-cells.js';
import { Quotas } from './quotas.service.js';
import type { QuotaSetting } from './quotas.service.js';
import { Profiles } from './shape/profiles.service.js';
import type { QuotaCopyForm, QuotaTableForm } from './setup.forms.js';

export interface QuotaTableView {
  event: Event;
  rows: { unit: Unit; counts: Count[] }[];
  values: Record<string, string>;
  /** By the event's rule profile; null without one. */
  childrenNeeded: number | null;
}

/** The committee's table of quotas. */
@Injectable()
export class QuotaSetup {
  constructor(
    private readonly events: Events,
    private readonly quotas: Quotas,
    private readonly profiles: Profiles,
    private readonly seen: SeenChanges,
  ) {}

  async table(eventSlug: string): Promise<QuotaTableView> {
    const event = await this.events.withQuotas(eventSlug);
    const quotas = await this.quotas.ofEvent(eventSlug);
    const units = await this.quotas.unitsFor(event, quotas);
    const rows = units.map((unit) => ({
      unit,
      counts: countsOf(quotas.filter(({ unitSlug }) => unitSlug === unit.slug)),
    }));
    return {
      event,
      rows,
      childrenNeeded: await this.profiles.childrenNeeded(event),
      values: stamped(
        cellValues(
          quotas,
          units.map(({ slug }) => slug),
        ),
      ),
    };
  }

  async save(eventSlug: string, form: QuotaTableForm): Promise<void> {
    await this.set(eventSlug, form, readCells(form.cells, await this.unitSlugs(eventSlug)));
  }

  /** Gives all units the numbers of one row, as they were typed; the other rows' inputs are not looked at. */
  async copy(eventSlug: string, form: QuotaCopyForm): Promise<void> {
    const { cells, copy } = form;
    const units = await this.unitSlugs(eventSlug);
    if (!units.includes(copy)) throw new InvalidFields([{ field: '', key: 'delegates.unknown-unit' }]);
    const row = readCells(
      cells.filter((cell) => cell.startsWith(`${copy}.`)),
      [copy],
    );
    const settings = units.flatMap((unitSlug) => row.map((setting) => ({ ...setting, unitSlug })));
    await this.set(eventSlug, form, settings);
  }

  private async set(eventSlug: string, form: QuotaTableForm, settings: QuotaSetting[]): Promise<void> {
    const stored = async () => (await this.table(eventSlug)).values;
    await this.seen.change('quota.set', { form, stored }, () => this.quotas.set(eventSlug, settings));
  }

  private async unitSlugs(eventSlug: string): Promise<string[]> {
    const { rows } = await this.table(eventSlug);
    return rows.map(({ unit }) => unit.slug);
  }
}
