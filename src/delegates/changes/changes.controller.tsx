import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ChangePage } from '../../../views/delegates/change-page.js';
import { ChangesPage } from '../../../views/delegates/changes-page.js';
import { delegationPath } from '../../../views/delegates/paths.js';
import type { FormState } from '../../../views/ui/form-state.js';
import { Allow, committee, district, either, Me } from '../../accounts/policy.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { ConfirmationForm } from '../../core/forms/base-form.js';
import { Submissions } from '../../core/forms/submissions.js';
import { page, seeOther } from '../../core/html/page.js';
import { KeyPipe } from '../../core/request/key.pipe.js';
import { ChangeRequestReader } from './change-request-reader.js';
import type { ChangeRequest } from './change-request.entity.js';
import { ChangeRequests } from './change-requests.service.js';
import { RefusalForm } from './changes.forms.js';

/** What districts ask for after the freeze, and what becomes of it. */
@Controller()
export class ChangesController {
  constructor(
    private readonly requests: ChangeRequests,
    private readonly reader: ChangeRequestReader,
    private readonly submissions: Submissions,
  ) {}

  @Get('events/:event/changes')
  @Allow(committee)
  async all(@Param('event', KeyPipe) event: string) {
    return page(<ChangesPage view={await this.reader.list(event)} />);
  }

  @Get('changes/:id')
  @Allow(either(committee, district))
  async show(@Me() me: SignedIn, @Param('id', KeyPipe) id: string) {
    return page(<ChangePage view={await this.reader.open(me, id)} />);
  }

  @Delete('changes/:id')
  @Allow(district)
  withdraw(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ConfirmationForm, body, {
      work: () => this.requests.withdraw(me, id),
      then: (request) => seeOther(pathOf(request), 'delegates.done.request-withdrawn', named(request)),
      again: (form) => this.again(me, id, form),
    });
  }

  @Post('changes/:id/acceptance')
  @Allow(committee)
  accept(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ConfirmationForm, body, {
      work: () => this.requests.accept(me, id),
      then: (request) => seeOther(listOf(request), 'delegates.done.request-accepted', named(request)),
      again: (form) => this.again(me, id, form),
    });
  }

  @Post('changes/:id/refusal')
  @Allow(committee)
  refuse(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(RefusalForm, body, {
      work: ({ answer }) => this.requests.refuse(me, id, answer),
      then: (request) => seeOther(listOf(request), 'delegates.done.request-refused', named(request)),
      again: (form) => this.again(me, id, form),
    });
  }

  private async again(me: SignedIn, id: string, form: FormState) {
    return page(<ChangePage view={await this.reader.open(me, id)} form={form} />);
  }
}

function named({ name }: ChangeRequest) {
  return { name };
}

function pathOf({ eventSlug, unitSlug }: ChangeRequest): string {
  return delegationPath({ event: { slug: eventSlug }, unit: { slug: unitSlug } });
}

function listOf({ eventSlug }: ChangeRequest): string {
  return `/events/${eventSlug}/changes`;
}
