import { Injectable } from '@nestjs/common';
import { foldForDuplicates } from '../core/vietnamese/fold.js';
import { Units } from '../programme/units.service.js';

/** Which unit is meant by the name of a body. */
export type UnitFinder = (body: string) => string | null;

/** Knows units by their names, short names and aliases, however these are written. */
@Injectable()
export class Bodies {
  constructor(private readonly units: Units) {}

  async finder(): Promise<UnitFinder> {
    const units = await this.units.all();
    const slugs = new Map(
      units.flatMap(({ slug, name, shortName, aliases }) =>
        [name, shortName, ...aliases].map((one) => [foldForDuplicates(one), slug] as const),
      ),
    );
    return (body) => slugs.get(foldForDuplicates(body)) ?? null;
  }

  async suggestions(): Promise<string[]> {
    return (await this.units.names()).map(({ shortName }) => shortName);
  }
}
