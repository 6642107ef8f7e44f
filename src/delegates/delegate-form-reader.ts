import { Injectable } from '@nestjs/common';
import type { DelegateFormPageProps } from '../../views/delegates/delegate-form-page.js';
import type { FormState } from '../../views/ui/form-state.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { dayFromParts, formatDay } from '../core/vietnamese/dates.js';
import type { Event } from '../programme/event.entity.js';
import { Ages } from './ages.service.js';
import { bornFrom, bornUntil } from './age-limits.js';
import { withGaps } from './form-gaps.js';
import { formValuesOf } from './delegate-changes.js';
import { ChangeRequestReader } from './changes/change-request-reader.js';
import type { Delegate } from './delegate.entity.js';
import { Compositions } from './shape/compositions.service.js';
import { DelegateReader } from './delegate-reader.js';
import { DelegationReader } from './delegation-reader.js';
import type { DelegationKey } from './delegates.policy.js';
import { Likeness } from './likeness.js';

/** Gathers what the form of one person shows. */
@Injectable()
export class DelegateFormReader {
  constructor(
    private readonly delegates: DelegateReader,
    private readonly delegations: DelegationReader,
    private readonly ages: Ages,
    private readonly likeness: Likeness,
    private readonly requests: ChangeRequestReader,
    private readonly compositions: Compositions,
  ) {}

  /** For somebody new. */
  async fresh(person: SignedIn, key: DelegationKey, form: FormState): Promise<DelegateFormPageProps> {
    await this.delegations.enter(person, key);
    return this.around(person, key, { form: withGaps(form), delegate: null });
  }

  /** @param form what was typed; without it, what is stored */
  async stored(person: SignedIn, id: string, form?: FormState): Promise<DelegateFormPageProps> {
    const delegate = await this.delegates.own(person, id);
    await this.delegations.enter(person, delegate);
    const shown = form ? withGaps(form) : { values: await this.valuesOf(delegate), errors: [] };
    return this.around(person, delegate, { form: shown, delegate });
  }

  private async around(
    person: SignedIn,
    key: DelegationKey,
    { form, delegate }: Pick<DelegateFormPageProps, 'form' | 'delegate'>,
  ): Promise<DelegateFormPageProps> {
    const view = await this.delegations.open(person, key);
    const birthRange = await this.birthRange(view.event);
    const twin = form.errors.some(({ field }) => field === 'different')
      ? await this.twin(key, form, delegate?.id)
      : null;
    return { view, form, delegate, twin, birthRange };
  }

  /** What is stored, or what was asked for and waits: asking again replaces it. */
  private async valuesOf(delegate: Delegate): Promise<FormState['values']> {
    const waiting = await this.requests.waitingFor(delegate.id, 'edit');
    const circumstancesSealed = waiting?.circumstancesSealed ?? delegate.circumstancesSealed;
    const circumstances = this.compositions.of({ id: delegate.id, circumstancesSealed }) ?? [];
    const reason = waiting ? { changeReason: waiting.reason } : {};
    return {
      ...formValuesOf(waiting?.details ?? delegate),
      circumstances: circumstances.join(','),
      ...reason,
    };
  }

  private async birthRange(event: Event) {
    const { ages, lastDay } = await this.ages.rulesFor(event);
    const { under, atLeast } = ages.find(({ role }) => role === 'child') ?? {};
    if (lastDay === null || !under) return null;
    const until = atLeast ? formatDay(bornUntil(lastDay, atLeast)) : null;
    return { from: formatDay(bornFrom(lastDay, under)), until };
  }

  private twin(key: DelegationKey, { values }: FormState, except?: string) {
    const part = (name: string) => (values[name] ?? '').trim();
    const born = dayFromParts(part('born-day'), part('born-month'), part('born-year'));
    return this.likeness.within(key, { name: values.name ?? '', born }, except);
  }
}
