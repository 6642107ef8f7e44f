import { Injectable } from '@nestjs/common';
import { Sensitive } from '../core/secrets/sensitive.js';
import { foldForDuplicates } from '../core/vietnamese/fold.js';
import { nameSortKey } from '../core/vietnamese/sort-key.js';
import type { Delegate } from './delegate.entity.js';
import type { DelegateDetails } from './delegates.forms.js';

const sortKeyLength = 600;

/** How a person's details stand in their row. */
@Injectable()
export class DelegateColumns {
  constructor(private readonly sensitive: Sensitive) {}

  of(details: DelegateDetails) {
    const { name } = details;
    return {
      ...details,
      nameFold: foldForDuplicates(name),
      sortKey: nameSortKey(name).slice(0, sortKeyLength),
    };
  }

  /** @param id of the delegate to whom the note is bound */
  sealed(health: string, id: string): { healthSealed: string } {
    return { healthSealed: this.sensitive.seal(health, placeOf(id)) };
  }

  /** Null when there is no note. */
  note({ id, healthSealed }: Pick<Delegate, 'id' | 'healthSealed'>): string | null {
    return healthSealed === null ? null : this.sensitive.open(healthSealed, placeOf(id));
  }
}

function placeOf(id: string): string {
  return `delegates.health/${id}`;
}
