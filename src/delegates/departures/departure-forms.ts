import { Injectable } from '@nestjs/common';
import type { SubstitutionPageProps } from '../../../views/delegates/substitution-page.js';
import type { WithdrawalPageProps } from '../../../views/delegates/withdrawal-page.js';
import { emptyForm } from '../../../views/ui/form-state.js';
import type { FormState } from '../../../views/ui/form-state.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { DelegateFormReader } from '../delegate-form-reader.js';
import { DelegateReader } from '../delegate-reader.js';
import type { Delegate } from '../delegate.entity.js';
import { DelegationReader } from '../delegation-reader.js';
import { Histories } from '../history/histories.service.js';
import type { HistoryStep } from '../history/histories.service.js';

/** Gathers what the forms show by which somebody leaves. */
@Injectable()
export class DepartureForms {
  constructor(
    private readonly delegates: DelegateReader,
    private readonly delegations: DelegationReader,
    private readonly forms: DelegateFormReader,
    private readonly histories: Histories,
  ) {}

  async withdrawal(person: SignedIn, id: string, form = emptyForm): Promise<WithdrawalPageProps> {
    const delegate = await this.delegates.own(person, id);
    await this.delegations.enter(person, delegate);
    const view = await this.delegations.open(person, delegate);
    return { view, delegate, form, meanwhile: await this.meanwhile(delegate, form) };
  }

  /** The substitute comes in the role of the one who leaves, and with nothing else of theirs. */
  async substitution(person: SignedIn, id: string, form = emptyForm): Promise<SubstitutionPageProps> {
    const leaver = await this.delegates.own(person, id);
    const { values, errors } = form;
    const ofSubstitute = { errors, values: { ...values, role: leaver.role } };
    const props = await this.forms.fresh(person, leaver, ofSubstitute);
    return { ...props, leaver, meanwhile: await this.meanwhile(leaver, form) };
  }

  /** After a stale form: what was changed since it was opened. */
  private async meanwhile({ id }: Delegate, { values, theirs }: FormState): Promise<HistoryStep[]> {
    return theirs ? this.histories.since({ id, version: Number(values.version) }) : [];
  }
}
