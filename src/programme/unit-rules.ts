import type { FieldMistake } from '../core/errors/refusals.js';
import { foldedWords } from '../core/vietnamese/fold.js';
import type { Unit, UnitGroup } from './unit.entity.js';

/** What the committee may change about a unit. */
export type UnitValues = Pick<
  Unit,
  'name' | 'shortName' | 'officeName' | 'kind' | 'level' | 'parent' | 'validFrom' | 'validTo' | 'successors'
>;

const longestSlug = 80;

/** @param slug of the unit that is changed; null for a new one */
export function mistakesInUnit(values: UnitValues, slug: string | null, units: Unit[]): FieldMistake[] {
  return [...mistakesInValidity(values), ...mistakesInParent(values.parent, slug, units)];
}

/** `/setup/units/new` is the form for a new one. */
const pageOfNew = 'new';

/** A slug made from a name that nothing else goes by: `huyện Tân Phú` becomes `huyen-tan-phu`, the next one `huyen-tan-phu-2`. */
export function freeSlug(name: string, taken: Set<string>): string {
  const base = (foldedWords(name).join('-') || 'don-vi').slice(0, longestSlug - 4).replace(/-$/, '');
  let slug = base;
  for (let number = 2; taken.has(slug) || slug === pageOfNew; number++) slug = `${base}-${number}`;
  return slug;
}

/** Everything by which units and groups are called in addresses and plans. */
export function takenNames(bodies: Pick<Unit | UnitGroup, 'slug' | 'aliases'>[]): Set<string> {
  return new Set(bodies.flatMap(({ slug, aliases }) => [slug, ...aliases]));
}

function mistakesInValidity({ validFrom, validTo }: UnitValues): FieldMistake[] {
  if (validFrom === null || validTo === null || validFrom <= validTo) return [];
  return [{ field: 'validTo', key: 'programme.setup.unit.ends-first' }];
}

function mistakesInParent(parent: string | null, slug: string | null, units: Unit[]): FieldMistake[] {
  if (parent === null) return [];
  const above = chainFrom(parent, new Map(units.map((unit) => [unit.slug, unit.parent])));
  if (above.length === 0) return [{ field: 'parent', key: 'programme.setup.unit.parent-unknown' }];
  return slug !== null && above.includes(slug)
    ? [{ field: 'parent', key: 'programme.setup.unit.parent-circle' }]
    : [];
}

/** The unit and those above it; none for an unknown one. */
function chainFrom(slug: string, parents: Map<string, string | null>): string[] {
  const chain: string[] = [];
  let next: string | null | undefined = parents.has(slug) ? slug : null;
  while (next && !chain.includes(next)) {
    chain.push(next);
    next = parents.get(next);
  }
  return chain;
}
