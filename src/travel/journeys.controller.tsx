import { Body, Controller, Get, Header, Put } from '@nestjs/common';
import { JourneyPage } from '../../views/travel/journey-page.js';
import { journeyPath } from '../../views/travel/travel-paths.js';
import { Allow, committee, district, either, Me } from '../accounts/policy.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Missing } from '../core/errors/refusals.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { At } from '../delegates/delegation-param.js';
import { isOfUnit } from '../delegates/delegates.policy.js';
import type { DelegationKey } from '../delegates/delegates.policy.js';
import { JourneyReader } from './journey-reader.js';
import { Journeys } from './journeys.service.js';
import { JourneyForm } from './travel.forms.js';

/** How one delegation comes and goes, sleeps and eats. */
@Controller('events/:event/delegations/:unit/travel')
export class JourneysController {
  constructor(
    private readonly journeys: Journeys,
    private readonly reader: JourneyReader,
    private readonly submissions: Submissions,
  ) {}

  @Get()
  @Allow(either(committee, district))
  @Header('cache-control', 'no-store')
  async show(@Me() me: SignedIn, @At() key: DelegationKey) {
    return page(<JourneyPage view={await this.reader.open(me, key)} />);
  }

  @Put()
  @Allow(district)
  tell(@Me() me: SignedIn, @At() key: DelegationKey, @Body() body: unknown) {
    return this.submissions.submit(JourneyForm, body, {
      work: (form) => this.journeys.tell(me, key, form),
      then: () => seeOther(journeyPath(key), 'travel.done.told'),
      again: async (form) => page(<JourneyPage view={await this.own(me, key)} form={form} />),
    });
  }

  private own(me: SignedIn, key: DelegationKey) {
    if (!isOfUnit(me, key.unitSlug)) throw new Missing();
    return this.reader.open(me, key);
  }
}
