import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock/clock.js';
import { queryPage, queryText } from '../core/request/query-text.js';
import { dayInVietnam, formatDay } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import { foldForSearch } from '../core/vietnamese/fold.js';
import { unitLevels } from '../programme/plan/plan.js';
import type { Unit } from '../programme/unit.entity.js';
import { isValidOn, shortNamesOf, Units } from '../programme/units.service.js';
import type { UnitFilter, UnitRow, UnitsPageProps } from '../../views/setup/units-page.js';

const pageSize = 50;
const filters: UnitFilter[] = ['all', ...unitLevels, 'ended'];

/** The committee's list of units and its choices. There are some dozens of them, so they are searched in memory. */
@Injectable()
export class UnitLists {
  constructor(
    private readonly clock: Clock,
    private readonly units: Units,
  ) {}

  async list(query: Record<string, unknown>): Promise<UnitsPageProps> {
    const search = queryText(query.q);
    const wanted = queryText(query.filter);
    const filter = filters.find((one) => one === wanted) ?? 'all';
    const units = await this.units.all();
    const found = units.filter((unit) => matches(unit, foldForSearch(search)));
    const chosen = found.filter((unit) => this.belongsTo(filter, unit));
    const page = Math.min(queryPage(query.page), Math.max(1, Math.ceil(chosen.length / pageSize)));
    const names = shortNamesOf(units);
    return {
      search,
      filter,
      counts: filters.map((one) => ({
        filter: one,
        count: found.filter((unit) => this.belongsTo(one, unit)).length,
      })),
      rows: chosen.slice((page - 1) * pageSize, page * pageSize).map((unit) => this.row(unit, names)),
      paging: { page, pageSize, total: chosen.length },
    };
  }

  /** A unit cannot stand under itself; circles further up are refused when it is saved. */
  async possibleParents(slug: string | null): Promise<{ value: string; text: string }[]> {
    const units = await this.units.all();
    return units
      .filter((unit) => unit.slug !== slug)
      .map((unit) => ({ value: unit.slug, text: unit.shortName }));
  }

  private belongsTo(filter: UnitFilter, unit: Unit): boolean {
    if (filter === 'all') return true;
    return filter === 'ended' ? !isValidOn(unit, this.today) : unit.level === filter;
  }

  private row(unit: Unit, names: Map<string, string>): UnitRow {
    const { slug, name, shortName, officeName, kind, level, successors } = unit;
    return {
      ...{ slug, name, shortName, officeName, kind, level, successors },
      parent: unit.parent === null ? '' : (names.get(unit.parent) ?? unit.parent),
      validTo: unit.validTo === null ? '' : formatDay(unit.validTo as Day),
      valid: isValidOn(unit, this.today),
    };
  }

  private get today(): Day {
    return dayInVietnam(this.clock.now());
  }
}

function matches({ name, shortName, officeName, aliases, slug }: Unit, folded: string): boolean {
  return foldForSearch([name, shortName, officeName, ...aliases, slug].join(' ')).includes(folded);
}
