import { refuseMistakes } from '../core/errors/refusals.js';
import type { FieldMistake } from '../core/errors/refusals.js';
import { delegationRoles } from './delegate-roles.js';
import type { Quota } from './quota.entity.js';
import type { QuotaSetting } from './quotas.service.js';

const kinds = ['may', 'must'] as const;

/** Gathers the table's inputs, named `<unit>.<role>.<kind>`, into the one field that its form classes know. */
export function packCells(body: unknown): Record<string, unknown> {
  const { formKey, seen, copy, ...inputs } = (
    typeof body === 'object' && body !== null ? body : {}
  ) as Record<string, unknown>;
  const cells = Object.entries(inputs).map(([name, value]) => `${name}=${String(value)}`);
  return { formKey, seen, cells, ...(copy === undefined ? {} : { copy }) };
}

/** @throws InvalidFields by the inputs' names, also for inputs that no unit of the table has */
export function readCells(cells: string[], unitSlugs: string[]): QuotaSetting[] {
  const texts = new Map(cells.map((cell) => cell.split(/=(.*)/s, 2) as [string, string]));
  const settings = unitSlugs.flatMap((unitSlug) =>
    delegationRoles.map((role) => readSetting(texts, { unitSlug, role })),
  );
  const known = settings.flatMap((setting) => kinds.map((kind) => cellName(setting, kind)));
  const strange = [...texts.keys()].some((name) => !known.includes(name));
  const mistakes = [...(strange ? [strangeUnit] : []), ...settings.flatMap(mistakesIn)];
  refuseMistakes(mistakes);
  return settings;
}

export function cellName(
  { unitSlug, role }: Pick<Quota, 'unitSlug' | 'role'>,
  kind: (typeof kinds)[number],
): string {
  return `${unitSlug}.${role}.${kind}`;
}

/** As the table's inputs show what is stored. */
export function cellValues(quotas: Quota[], unitSlugs: string[]): Record<string, string> {
  const empty = unitSlugs.flatMap((unitSlug) =>
    delegationRoles.map((role) => ({ unitSlug, role, may: 0, must: 0 })),
  );
  const cells = [...empty, ...quotas].flatMap((quota) =>
    kinds.map((kind) => [cellName(quota, kind), String(quota[kind])]),
  );
  return Object.fromEntries(cells) as Record<string, string>;
}

const strangeUnit: FieldMistake = { field: '', key: 'delegates.unknown-unit' };

function readSetting(texts: Map<string, string>, key: Pick<QuotaSetting, 'unitSlug' | 'role'>): QuotaSetting {
  const numberIn = (kind: (typeof kinds)[number]) => {
    const text = (texts.get(cellName(key, kind)) ?? '').trim();
    return /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
  };
  return { ...key, may: numberIn('may'), must: numberIn('must') };
}

function mistakesIn(setting: QuotaSetting): FieldMistake[] {
  const unreadable = kinds.filter((kind) => Number.isNaN(setting[kind]));
  if (unreadable.length > 0)
    return unreadable.map((kind) => ({ field: cellName(setting, kind), key: 'delegates.quota-number' }));
  return setting.must > setting.may
    ? [{ field: cellName(setting, 'must'), key: 'delegates.quota-must-above-may' }]
    : [];
}
