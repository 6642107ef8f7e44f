import { Injectable } from '@nestjs/common';
import { InvalidFields, refuseMistakes } from '../core/errors/refusals.js';
import type { FieldMistake } from '../core/errors/refusals.js';
import { dayInVietnam, formatDay } from '../core/vietnamese/dates.js';
import { foldForDuplicates } from '../core/vietnamese/fold.js';
import type { Event } from '../programme/event.entity.js';
import { Ages } from './ages.service.js';
import { missingIn, wrongIn } from './delegate-checks.js';
import type { DelegateEntry } from './delegate-entry.js';
import type { Delegate } from './delegate.entity.js';
import type { DelegateDetails } from './delegates.forms.js';
import type { DelegationKey } from './delegates.policy.js';
import type { Delegation } from './delegation.entity.js';
import { Departures } from './departures/departures.service.js';
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
    private readonly departures: Departures,
  ) {}

  /** @returns what may be filled in later, as long as the delegation has not been handed in */
  async check(draft: Draft): Promise<FieldMistake[]> {
    const { event, entry } = draft;
    const missing = missingIn(entry.details);
    const wrong = wrongIn(entry.details, await this.ages.rulesFor(event));
    const mistakes = [...(entry.later ? [] : missing), ...wrong];
    refuseMistakes(mistakes);
    this.checkIdentity(draft);
    await this.checkLikeness(draft);
    return missing;
  }

  /** Gaps may stay until the list is handed in. */
  checkGaps(missing: FieldMistake[], { state }: Pick<Delegation, 'state'>): void {
    const isBeforeSubmission = state === 'draft' || state === 'returned';
    if (missing.length > 0 && !isBeforeSubmission) throw new InvalidFields(missing);
  }

  /** Consents, gifts and decisions belong to a person: nobody inherits them by having a name typed over. */
  private checkIdentity({ entry: { details }, before }: Draft): void {
    if (before && isSomebodyElse(before, details))
      throw new InvalidFields([
        { field: 'name', key: 'delegates.somebody-else', params: { name: before.name } },
      ]);
  }

  private async checkLikeness({ key, entry: { details, different }, before }: Draft): Promise<void> {
    if (different || (before && !isOtherPerson(before, details))) return;
    const twin = await this.likeness.within(key, details, before?.id);
    if (twin)
      throw new InvalidFields([
        { field: 'different', key: 'delegates.likely-duplicate', params: { name: twin.name } },
      ]);
    const left = before ? null : await this.departures.alike(key, details);
    if (left)
      throw new InvalidFields([
        {
          field: 'different',
          key: 'delegates.departure.alike',
          params: { name: left.name, day: formatDay(dayInVietnam(left.leftAt)) },
        },
      ]);
  }
}

function isOtherPerson(before: Delegate, { name, born }: DelegateDetails): boolean {
  return before.nameFold !== foldForDuplicates(name) || before.born !== born;
}

/** A misspelt name or a wrong day is mended: another name altogether, or another given name with another birth date, is another person. */
function isSomebodyElse(
  before: Pick<Delegate, 'name' | 'born'>,
  { name, born }: Pick<DelegateDetails, 'name' | 'born'>,
): boolean {
  const [was, is] = [before.name, name].map((text) => text.split(' ').map(foldForDuplicates));
  const isBornElsewhen = before.born !== null && born !== null && before.born !== born;
  const isOther = was?.at(-1) !== is?.at(-1);
  return !was?.some((word) => is?.includes(word)) || (isOther && isBornElsewhen);
}
