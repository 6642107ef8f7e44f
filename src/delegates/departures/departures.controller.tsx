import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { DeparturePage } from '../../../views/delegates/departure-page.js';
import { delegationPath } from '../../../views/delegates/paths.js';
import { SubstitutionPage } from '../../../views/delegates/substitution-page.js';
import { WithdrawalPage } from '../../../views/delegates/withdrawal-page.js';
import type { FormState } from '../../../views/ui/form-state.js';
import { Allow, district, Me } from '../../accounts/policy.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { Submissions } from '../../core/forms/submissions.js';
import { page, seeOther } from '../../core/html/page.js';
import { KeyPipe } from '../../core/request/key.pipe.js';
import { ChangeRequest } from '../changes/change-request.entity.js';
import { requested } from '../changes/requested.js';
import type { Delegate } from '../delegate.entity.js';
import { DepartureForm, SubstitutionForm } from '../delegates.forms.js';
import { Delegates } from '../delegates.service.js';
import { DepartureForms } from './departure-forms.js';
import { DepartureReader } from './departure-reader.js';

/** Somebody leaves a delegation: with nobody in their place, or with a substitute. */
@Controller('delegates/:id')
@Allow(district)
export class DeparturesController {
  constructor(
    private readonly delegates: Delegates,
    private readonly reader: DepartureReader,
    private readonly forms: DepartureForms,
    private readonly submissions: Submissions,
  ) {}

  @Get('withdrawal/new')
  async withdrawal(@Me() me: SignedIn, @Param('id', KeyPipe) id: string) {
    return page(<WithdrawalPage {...await this.forms.withdrawal(me, id)} />);
  }

  @Post('withdrawal')
  withdraw(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(DepartureForm, body, {
      work: (form) => this.delegates.withdraw(me, id, form),
      then: withdrawn,
      again: async (form) =>
        (await this.gone(me, id, form)) ??
        page(<WithdrawalPage {...await this.forms.withdrawal(me, id, form)} />),
    });
  }

  @Get('substitution/new')
  async substitution(@Me() me: SignedIn, @Param('id', KeyPipe) id: string) {
    return page(<SubstitutionPage {...await this.forms.substitution(me, id)} />);
  }

  @Post('substitution')
  substitute(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(SubstitutionForm, body, {
      work: (form) => this.delegates.substitute(me, id, form),
      then: substituted,
      again: async (form) =>
        (await this.gone(me, id, form)) ??
        page(<SubstitutionPage {...await this.forms.substitution(me, id, form)} />),
    });
  }

  private async gone(me: SignedIn, id: string, form: FormState) {
    const view = await this.reader.open(me, id);
    return view && page(<DeparturePage view={view} form={form} />);
  }
}

function withdrawn(done: Delegate | ChangeRequest) {
  if (done instanceof ChangeRequest) return requested(done);
  const { eventSlug, unitSlug, name } = done;
  const path = delegationPath({ event: { slug: eventSlug }, unit: { slug: unitSlug } });
  return seeOther(path, 'delegates.done.withdrawn', { name });
}

function substituted(done: Delegate | ChangeRequest) {
  if (done instanceof ChangeRequest) return requested(done);
  return seeOther(`/delegates/${done.id}`, 'delegates.done.substituted', { name: done.name });
}
