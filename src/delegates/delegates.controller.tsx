import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { AllDelegatesPage } from '../../views/delegates/all-delegates-page.js';
import { DelegateFormPage } from '../../views/delegates/delegate-form-page.js';
import { DelegatePage } from '../../views/delegates/delegate-page.js';
import { DeparturePage } from '../../views/delegates/departure-page.js';
import { delegationPath } from '../../views/delegates/paths.js';
import type { FormState } from '../../views/ui/form-state.js';
import { Allow, committee, district, either, Me } from '../accounts/policy.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { ChangeRequest } from './changes/change-request.entity.js';
import { requested } from './changes/requested.js';
import type { Delegate } from './delegate.entity.js';
import { DelegateFormReader } from './delegate-form-reader.js';
import { DelegateList } from './delegate-list.js';
import { DelegateReader } from './delegate-reader.js';
import { DelegateForm, RemovalForm } from './delegates.forms.js';
import type { DelegationKey } from './delegates.policy.js';
import { DepartureReader } from './departures/departure-reader.js';
import { Delegates } from './delegates.service.js';
import { At } from './delegation-param.js';
import { listFilterOf } from './queries.js';
import type { Query as Queries } from './queries.js';

@Controller()
export class DelegatesController {
  constructor(
    private readonly delegates: Delegates,
    private readonly reader: DelegateReader,
    private readonly departures: DepartureReader,
    private readonly forms: DelegateFormReader,
    private readonly list: DelegateList,
    private readonly submissions: Submissions,
  ) {}

  @Get('events/:event/delegates')
  @Allow(committee)
  async all(@Param('event', KeyPipe) event: string, @Query() query: Queries) {
    return page(<AllDelegatesPage view={await this.list.page(event, listFilterOf(query))} />);
  }

  @Get('events/:event/delegations/:unit/delegates/new')
  @Allow(district)
  async fresh(@Me() me: SignedIn, @At() key: DelegationKey, @Query('role') role: unknown) {
    const form = { values: typeof role === 'string' ? { role } : {}, errors: [] };
    return page(<DelegateFormPage {...await this.forms.fresh(me, key, form)} />);
  }

  @Post('events/:event/delegations/:unit/delegates')
  @Allow(district)
  register(@Me() me: SignedIn, @At() key: DelegationKey, @Body() body: unknown) {
    return this.submissions.submit(DelegateForm, body, {
      work: (form) => this.delegates.register(me, key, form),
      then: registered,
      again: async (form) => page(<DelegateFormPage {...await this.forms.fresh(me, key, form)} />),
    });
  }

  @Get('delegates/:id')
  @Allow(either(committee, district))
  async show(@Me() me: SignedIn, @Param('id', KeyPipe) id: string) {
    return (await this.gone(me, id)) ?? page(<DelegatePage view={await this.reader.open(me, id)} />);
  }

  @Get('delegates/:id/edit')
  @Allow(district)
  async change(@Me() me: SignedIn, @Param('id', KeyPipe) id: string) {
    return page(<DelegateFormPage {...await this.forms.stored(me, id)} />);
  }

  @Put('delegates/:id')
  @Allow(district)
  edit(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(DelegateForm, body, {
      work: (form) => this.delegates.edit(me, id, form),
      then: (done) =>
        done instanceof ChangeRequest
          ? requested(done)
          : seeOther(`/delegates/${id}`, 'delegates.done.edited', { name: done.name }),
      again: async (form) =>
        (await this.gone(me, id, form)) ??
        page(<DelegateFormPage {...await this.forms.stored(me, id, form)} />),
    });
  }

  @Delete('delegates/:id')
  @Allow(district)
  remove(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(RemovalForm, body, {
      work: (form) => this.delegates.remove(me, id, form),
      then: (done) =>
        done instanceof ChangeRequest
          ? requested(done)
          : seeOther(pathOf(done), 'delegates.done.removed', { name: done.name }),
      again: (form) => this.shownAgain(me, id, form),
    });
  }

  /** A reading that stays on record is a deed: never a GET. */
  @Post('delegates/:id/health-reading')
  @Allow(either(committee, district))
  async readHealth(@Me() me: SignedIn, @Param('id', KeyPipe) id: string) {
    const note = await this.delegates.readHealth(me, id);
    return page(<DelegatePage view={await this.reader.open(me, id)} note={note ?? undefined} />);
  }

  private async shownAgain(me: SignedIn, id: string, form: FormState) {
    return (
      (await this.gone(me, id, form)) ??
      page(<DelegatePage view={await this.reader.open(me, id)} form={form} />)
    );
  }

  /** Null for whoever has not left. */
  private async gone(me: SignedIn, id: string, form?: FormState) {
    const view = await this.departures.open(me, id);
    return view && page(<DeparturePage view={view} form={form} />);
  }
}

function registered(done: Delegate | ChangeRequest, { next }: DelegateForm) {
  if (done instanceof ChangeRequest) return requested(done);
  const { name, role } = done;
  const path = pathOf(done) + (next === 'another' ? `/delegates/new?role=${role}` : '');
  return seeOther(path, 'delegates.done.registered', { name });
}

function pathOf({ eventSlug, unitSlug }: DelegationKey): string {
  return delegationPath({ event: { slug: eventSlug }, unit: { slug: unitSlug } });
}
