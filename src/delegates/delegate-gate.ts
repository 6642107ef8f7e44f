import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../accounts/signed-in.js';
import { InvalidFields } from '../core/errors/refusals.js';
import type { FieldMistake } from '../core/errors/refusals.js';
import { foldForDuplicates } from '../core/vietnamese/fold.js';
import { Ages } from './ages.service.js';
import { missingIn, wrongIn } from './delegate-checks.js';
import type { Delegate } from './delegate.entity.js';
import type { DelegateDetails, DelegateForm } from './delegates.forms.js';
import type { DelegationKey } from './delegates.policy.js';
import { DelegationReader } from './delegation-reader.js';
import type { Delegation } from './delegation.entity.js';
import { Likeness } from './likeness.js';

interface Draft {
  details: DelegateDetails;
  form: Pick<DelegateForm, 'different' | 'later'>;
  /** The stored person, when one is edited. */
  before?: Delegate;
}

/** What a person's details must pass before they are stored. */
@Injectable()
export class DelegateGate {
  constructor(
    private readonly delegations: DelegationReader,
    private readonly ages: Ages,
    private readonly likeness: Likeness,
  ) {}

  /** @returns what may be filled in later, as long as the delegation has not been handed in */
  async check(person: SignedIn, key: DelegationKey, draft: Draft): Promise<FieldMistake[]> {
    const event = await this.delegations.openForChange(person, key);
    const missing = missingIn(draft.details);
    const wrong = wrongIn(draft.details, await this.ages.rulesFor(event));
    const mistakes = [...(draft.form.later === 'yes' ? [] : missing), ...wrong];
    if (mistakes.length > 0) throw new InvalidFields(mistakes);
    await this.checkLikeness(key, draft);
    return missing;
  }

  checkOpen(person: SignedIn, key: DelegationKey): Promise<unknown> {
    return this.delegations.openForChange(person, key);
  }

  isBeforeSubmission({ state }: Delegation): boolean {
    return state === 'draft' || state === 'returned';
  }

  private async checkLikeness(key: DelegationKey, { details, form, before }: Draft): Promise<void> {
    if (form.different === 'yes' || (before && !isOtherPerson(before, details))) return;
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
