import { Body, Controller, Get, Header, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { DelegationConsentsPage } from '../../views/consents/delegation-consents-page.js';
import { emptyForm } from '../../views/ui/form-state.js';
import type { FormState } from '../../views/ui/form-state.js';
import { Allow, committee, district, either, Me } from '../accounts/policy.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { attachment } from '../core/files/attachment.js';
import { typedValues } from '../core/forms/read-form.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { At } from '../delegates/delegation-param.js';
import type { DelegationKey } from '../delegates/delegates.policy.js';
import { ConsentForms } from './consent-forms.service.js';
import { PileForm } from './consents.forms.js';
import { packPile, PaperPile } from './paper-pile.service.js';

/** A delegation's papers: printed at once, written down at once. */
@Controller('events/:event/delegations/:unit/consents')
@Allow(either(committee, district))
export class DelegationConsentsController {
  constructor(
    private readonly pile: PaperPile,
    private readonly forms: ConsentForms,
    private readonly submissions: Submissions,
  ) {}

  @Get()
  show(@Me() me: SignedIn, @At() key: DelegationKey) {
    return this.page(me, key, emptyForm);
  }

  @Post()
  record(@Me() me: SignedIn, @At() key: DelegationKey, @Body() body: unknown) {
    const path = `/events/${key.eventSlug}/delegations/${key.unitSlug}/consents`;
    return this.submissions.submit(PileForm, packPile(body), {
      work: (form) => this.pile.record(me, key, form),
      then: (count) => seeOther(path, 'consents.done.pile', { count }),
      again: ({ errors }) => this.page(me, key, { values: typedValues(body), errors }),
    });
  }

  @Post('forms')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async print(@Me() me: SignedIn, @At() key: DelegationKey) {
    const { title, pdf } = await this.forms.printAll(me, key);
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: attachment(`${title}.pdf`) });
  }

  private async page(me: SignedIn, key: DelegationKey, form: FormState) {
    return page(<DelegationConsentsPage view={await this.pile.open(me, key)} form={form} />);
  }
}
