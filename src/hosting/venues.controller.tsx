import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { VenuePage } from '../../views/hosting/venue-page.js';
import { VenueProposalPage } from '../../views/hosting/venue-proposal-page.js';
import { VenuesPage } from '../../views/hosting/venues-page.js';
import type { FormState } from '../../views/ui/form-state.js';
import { agency, Allow, committee, district, either, Me } from '../accounts/policy.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { ConfirmationForm } from '../core/forms/base-form.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { queryText } from '../core/request/query-text.js';
import { Hosts } from './hosts.service.js';
import type { VenueProposal } from './venue-proposal.entity.js';
import { VenueReader } from './venue-reader.js';
import { AcceptanceForm, GivingBackForm, VenueProposalForm } from './venues.forms.js';
import { Venues } from './venues.service.js';

/** Where an event takes place: what its host proposes, and what the committee says to it. */
@Controller()
export class VenuesController {
  constructor(
    private readonly hosts: Hosts,
    private readonly venues: Venues,
    private readonly reader: VenueReader,
    private readonly submissions: Submissions,
  ) {}

  @Get('events/:event/venue-proposals')
  @Allow(either(committee, district, agency))
  async list(@Me() me: SignedIn, @Param('event', KeyPipe) event: string) {
    return page(<VenuesPage view={await this.reader.list(me, event)} />);
  }

  @Get('events/:event/venue-proposals/new')
  @Allow(either(district, agency))
  async fresh(
    @Me() me: SignedIn,
    @Param('event', KeyPipe) event: string,
    @Query() query: Record<string, unknown>,
  ) {
    const values = await this.reader.draft(me, event, queryText(query.after));
    return this.proposalPage(me, event, { values, errors: [] });
  }

  @Post('events/:event/venue-proposals')
  @Allow(either(district, agency))
  propose(@Me() me: SignedIn, @Param('event', KeyPipe) event: string, @Body() body: unknown) {
    return this.submissions.submit(VenueProposalForm, body, {
      work: (form) => this.venues.propose(me, event, form),
      then: (proposal) => listWith(proposal, 'hosting.venue.proposed'),
      again: (form) => this.proposalPage(me, event, form),
    });
  }

  @Get('venue-proposals/:id')
  @Allow(either(committee, district, agency))
  async show(@Me() me: SignedIn, @Param('id', KeyPipe) id: string) {
    return page(<VenuePage view={await this.reader.open(me, id)} />);
  }

  @Delete('venue-proposals/:id')
  @Allow(either(district, agency))
  withdraw(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ConfirmationForm, body, {
      work: () => this.venues.withdraw(me, id),
      then: (proposal) => listWith(proposal, 'hosting.venue.withdrawn'),
      again: (form) => this.again(me, id, form),
    });
  }

  @Post('venue-proposals/:id/acceptance')
  @Allow(committee)
  accept(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(AcceptanceForm, body, {
      work: ({ version }) => this.venues.accept(me, id, version),
      then: (proposal) => listWith(proposal, 'hosting.venue.accepted'),
      again: (form) => this.again(me, id, form),
    });
  }

  @Post('venue-proposals/:id/return')
  @Allow(committee)
  giveBack(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(GivingBackForm, body, {
      work: ({ answer }) => this.venues.giveBack(me, id, answer),
      then: (proposal) => listWith(proposal, 'hosting.venue.given-back'),
      again: (form) => this.again(me, id, form),
    });
  }

  private async proposalPage(me: SignedIn, event: string, form: FormState) {
    return page(<VenueProposalPage view={await this.hosts.own(me, event)} form={form} />);
  }

  private async again(me: SignedIn, id: string, form: FormState) {
    return page(<VenuePage view={await this.reader.open(me, id)} form={form} />);
  }
}

type Done =
  | 'hosting.venue.proposed'
  | 'hosting.venue.withdrawn'
  | 'hosting.venue.accepted'
  | 'hosting.venue.given-back';

function listWith({ eventSlug, name }: VenueProposal, key: Done) {
  return seeOther(`/events/${eventSlug}/venue-proposals`, key, { name });
}
