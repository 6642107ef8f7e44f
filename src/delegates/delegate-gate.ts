import { Injectable } from '@nestjs/common';
import { InvalidFields } from '../core/errors/refusals.js';
import type { FieldMistake } from '../core/errors/refusals.js';
import { foldForDuplicates } from '../core/vietnamese/fold.js';
import type { Event } from '../programme/event.entity.js';
import { Ages } from './ages.service.js';
import { missingIn, wrongIn } from './delegate-checks.js';
import type { DelegateEntry } from './delegate-entry.js';
import type { Delegate } from './delegate.entity.js';
import type { DelegateDetails } from './delegates.forms.js';
import type { DelegationKey } from './delegates.policy.js';
import type { Delegation } from './delegation.entity.js';
import { Likeness } from './likeness.js';

interface Draft {
  event: Event;
  key: DelegationKey;
  entry: DelegateEntry;
  /** The stored person, when one is edited. */
  before: Delegate | null;
}

/** What a person's details must pass before they are stored. */
@Injectable()
export class DelegateGate {
  constructor(
    private readonly ages: Ages,
    private readonly likeness: Likeness,
  ) {}

  /** @returns what may be filled in later, as long as the delegation has not been handed in */
  async check(draft: Draft): Promise<FieldMistake[]> {
    const { event, entry } = draft;
    const missing = missingIn(entry.details);
    const wrong = wrongIn(entry.details, await this.ages.rulesFor(event));
    const mistakes = [...(entry.later ? [] : missing), ...wrong];
    if (mistakes.length > 0) throw new InvalidFields(mistakes);
    await this.checkLikeness(draft);
    return missing;
  }

  /** Gaps may stay until the list is handed in. */
  checkGaps(missing: FieldMistake[], { state }: Pick<Delegation, 'state'>): void {
    const isBeforeSubmission = state === 'draft' || state === 'returned';
    if (missing.length > 0 && !isBeforeSubmission) throw new InvalidFields(missing);
  }

  private async checkLikeness({ key, entry: { details, different }, before }: Draft): Promise<void> {
    if (different || (before && !isOtherPerson(before, details))) return;
    const twin = await this.likeness.within(key, details, before?.id);
    if (twin)
      throw new InvalidFields([
        { field: 'different', key: 'delegates.likely-duplicate', params: { name: twin.name } },
      ]);
  }
}

function isOtherPerson(before: Delegate, { name, born }: DelegateDetails): boolean {
  return before.nameFold !== foldForDuplicates(name) || before.born !== born;
}
