import { Injectable } from '@nestjs/common';
import { InvalidFields, Missing } from '../core/errors/refusals.js';
import type { Event } from '../programme/event.entity.js';
import { isByChoice } from '../programme/event-kinds.js';
import { Events } from '../programme/events.service.js';
import type { Unit } from '../programme/unit.entity.js';
import { countsOf } from './delegation-board.js';
import type { Count } from './delegation-board.js';
import { cellValues, readCells } from './quota-cells.js';
import { Quotas } from './quotas.service.js';
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
  ) {}

  async table(eventSlug: string): Promise<QuotaTableView> {
    const event = await this.events.get(eventSlug);
    if (isByChoice(event)) throw new Missing();
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
      values: cellValues(
        quotas,
        units.map(({ slug }) => slug),
      ),
    };
  }

  async save(eventSlug: string, { cells }: QuotaTableForm): Promise<void> {
    await this.quotas.set(eventSlug, readCells(cells, await this.unitSlugs(eventSlug)));
  }

  /** Gives all units the numbers of one row, as they were typed; the other rows' inputs are not looked at. */
  async copy(eventSlug: string, { cells, copy }: QuotaCopyForm): Promise<void> {
    const units = await this.unitSlugs(eventSlug);
    if (!units.includes(copy)) throw new InvalidFields([{ field: '', key: 'delegates.unknown-unit' }]);
    const row = readCells(
      cells.filter((cell) => cell.startsWith(`${copy}.`)),
      [copy],
    );
    await this.quotas.set(
      eventSlug,
      units.flatMap((unitSlug) => row.map((setting) => ({ ...setting, unitSlug }))),
    );
  }

  private async unitSlugs(eventSlug: string): Promise<string[]> {
    const { rows } = await this.table(eventSlug);
    return rows.map(({ unit }) => unit.slug);
  }
}
