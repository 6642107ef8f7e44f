import { InvalidFields } from '../core/errors/refusals.js';
import type { Delegate } from './delegate.entity.js';
import type { DelegateDetails } from './delegates.forms.js';

type Person = Pick<Delegate, 'name' | 'born' | 'gender'>;

const identity = ['name', 'born', 'gender'] as const;

/** Of two records about one child. */
export function isSamePerson(one: Person, other: Person): boolean {
  return identity.every((field) => one[field] === other[field]);
}

/** Who is chosen stays who they are: the choice and the family's consent are this child's. */
export function refuseExchange(before: Delegate, details: DelegateDetails): void {
  const changed = identity.filter((field) => before[field] !== details[field]);
  if (changed.length === 0) return;
  throw new InvalidFields(changed.map((field) => ({ field, key: 'selections.identity-from-forum' })));
}
