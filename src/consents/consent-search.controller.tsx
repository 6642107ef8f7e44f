import { Controller, Get, Query } from '@nestjs/common';
import { FindPage } from '../../views/consents/find-page.js';
import { Allow, committee, district, either, Me } from '../accounts/policy.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Missing } from '../core/errors/refusals.js';
import { page, seeOther } from '../core/html/page.js';
import { queryText } from '../core/request/query-text.js';
import { ConsentForms } from './consent-forms.service.js';

/** From a paper back to its person. Guessing codes shows nobody whom one may not see anyway. */
@Controller('consents/find')
@Allow(either(committee, district))
export class ConsentSearchController {
  constructor(private readonly forms: ConsentForms) {}

  @Get()
  async find(@Me() me: SignedIn, @Query('code') typed: unknown) {
    const code = queryText(typed);
    if (code === '') return page(<FindPage code="" />);
    try {
      return seeOther(`/delegates/${(await this.forms.find(me, code)).id}/consents`);
    } catch (error) {
      if (error instanceof Missing) return page(<FindPage code={code} />, 404);
      throw error;
    }
  }
}
