import { Injectable } from '@nestjs/common';
import { InvalidFields } from '../core/errors/refusals.js';
import type { FieldMistake } from '../core/errors/refusals.js';
import type { Event } from '../programme/event.entity.js';
import { Events } from '../programme/events.service.js';
import type { Unit } from '../programme/unit.entity.js';
import { countsOf } from './delegation-board.js';
import type { Count } from './delegation-board.js';
import { delegationRoles } from './delegate-roles.js';
import { cellValues, readCells } from './quota-cells.js';
import { Quotas } from './quotas.service.js';
import type { QuotaEverywhereForm, QuotaTableForm } from './setup.forms.js';

export interface QuotaTableView {
  event: Event;
  rows: { unit: Unit; counts: Count[] }[];
  values: Record<string, string>;
}

/** The committee's table of quotas. */
@Injectable()
export class QuotaSetup {
  constructor(
    private readonly events: Events,
    private readonly quotas: Quotas,
  ) {}

  async table(eventSlug: string): Promise<QuotaTableView> {
    const event = await this.events.get(eventSlug);
    const quotas = await this.quotas.ofEvent(eventSlug);
    const units = await this.quotas.unitsFor(event, quotas);
    const rows = units.map((unit) => ({
      unit,
      counts: countsOf(quotas.filter(({ unitSlug }) => unitSlug === unit.slug)),
    }));
    return {
      event,
      rows,
      values: cellValues(
        quotas,
        units.map(({ slug }) => slug),
      ),
    };
  }

  async save(eventSlug: string, { cells }: QuotaTableForm): Promise<void> {
    await this.quotas.set(eventSlug, readCells(cells, await this.unitSlugs(eventSlug)));
  }

  async saveEverywhere(eventSlug: string, form: QuotaEverywhereForm): Promise<void> {
    const mistakes = delegationRoles.flatMap((role): FieldMistake[] =>
      form[`${role}-must`] > form[`${role}-may`]
        ? [{ field: `${role}-must`, key: 'delegates.quota-must-above-may' }]
        : [],
    );
    if (mistakes.length > 0) throw new InvalidFields(mistakes);
    const units = await this.unitSlugs(eventSlug);
    const settings = units.flatMap((unitSlug) =>
      delegationRoles.map((role) => ({
        unitSlug,
        role,
        may: form[`${role}-may`],
        must: form[`${role}-must`],
      })),
    );
    await this.quotas.set(eventSlug, settings);
  }

  private async unitSlugs(eventSlug: string): Promise<string[]> {
    const { rows } = await this.table(eventSlug);
    return rows.map(({ unit }) => unit.slug);
  }
}
