import { Body, Controller, Get, Post } from '@nestjs/common';
import { Allow, district, Me } from '../accounts/policy.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { scanLimits } from '../core/files/scans.js';
import { TakesFiles } from '../core/files/takes-files.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { At } from '../delegates/delegation-param.js';
import type { DelegationKey } from '../delegates/delegates.policy.js';
import { delegationPath } from '../../views/delegates/paths.js';
import { SignedListPage } from '../../views/lists/signed-list-page.js';
import { emptyForm } from '../../views/ui/form-state.js';
import { DelegationLists } from './delegation-lists.service.js';
import { SignedListForm } from './lists.forms.js';
import { SignedLists } from './signed-lists.service.js';

/** The list that has come back signed and stamped. */
@Controller('events/:event/delegations/:unit/signed-lists')
@Allow(district)
export class SignedListsController {
  constructor(
    private readonly lists: DelegationLists,
    private readonly signedLists: SignedLists,
    private readonly submissions: Submissions,
  ) {}

  @Get('new')
  async fresh(@Me() me: SignedIn, @At() key: DelegationKey) {
    return page(<SignedListPage {...await this.lists.toSign(me, key)} form={emptyForm} />);
  }

  @Post()
  @TakesFiles(scanLimits)
  record(@Me() me: SignedIn, @At() key: DelegationKey, @Body() body: unknown) {
    return this.submissions.submit(SignedListForm, body, {
      work: (form) => this.signedLists.record(me, key, form),
      then: ({ number, eventSlug, unitSlug }) =>
        seeOther(
          delegationPath({ event: { slug: eventSlug }, unit: { slug: unitSlug } }),
          'lists.signed.recorded',
          { number },
        ),
      again: async (form) => page(<SignedListPage {...await this.lists.toSign(me, key)} form={form} />),
    });
  }
}
