import type { ApprovedDelegate } from '../delegates/approved-delegates.js';
import type { DelegateRole } from '../delegates/delegate-roles.js';
import { foldForSearch } from '../core/vietnamese/fold.js';

/** Whose badges to print; each part that is given narrows it. */
export interface PrintChoice {
  role?: DelegateRole;
  unitSlug?: string;
  /** A piece of the name, with or without accents. */
  query?: string;
  /** Only those whose badge has never been printed, or says by now something wrong. */
  fresh?: boolean;
  ids?: string[];
}

export interface Printable extends ApprovedDelegate {
  /** When the living badge last came out of a finished run. */
  printedAt: Date | null;
  noPhoto: boolean;
  /** Printed with the mark "no photo" and agreed to pictures since, or the other way round. */
  mustReprint: boolean;
}

/** Keeps the order of printing. */
export function choose(people: Printable[], choice: PrintChoice): Printable[] {
  const ids = choice.ids && new Set(choice.ids);
  const query = foldForSearch(choice.query ?? '');
  return people.filter(
    ({ id, name, role, unitSlug, printedAt, mustReprint }) =>
      (!choice.role || role === choice.role) &&
      (!choice.unitSlug || unitSlug === choice.unitSlug) &&
      (!choice.fresh || printedAt === null || mustReprint) &&
      (!ids || ids.has(id)) &&
      (query === '' || foldForSearch(name).includes(query)),
  );
}

/** Whether people are picked from among those of a role or a unit. */
export function isPicked({ query, fresh, ids }: PrintChoice): boolean {
  return Boolean(query) || fresh === true || ids !== undefined;
}
