import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { GuestPage } from '../../views/guests/guest-page.js';
import type { GuestForms } from '../../views/guests/guest-page.js';
import { guestsHref } from '../../views/guests/guest-paths.js';
import { GuestsPage } from '../../views/guests/guests-page.js';
import type { FormState } from '../../views/ui/form-state.js';
import type { TextKey } from '../../views/text/text.js';
import { Allow, committee } from '../accounts/policy.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { calledOf } from './attendees.js';
import { guestValues } from './guest-answers.js';
import { GuestList } from './guest-list.service.js';
import type { Guest } from './guest.entity.js';
import { GuestClickForm, GuestForm, InvitationForm, NamesForm } from './guests.forms.js';
import { Guests } from './guests.service.js';
import { Invitations } from './invitations.service.js';
import { guestFilterOf } from './queries.js';

type Queries = Record<string, unknown>;

/** One guest: what is written of them, and the steps of the invitation, which lead back to the list as it was filtered. */
@Controller('guests/:id')
@Allow(committee)
export class GuestController {
  constructor(
    private readonly guests: Guests,
    private readonly invitations: Invitations,
    private readonly list: GuestList,
    private readonly submissions: Submissions,
  ) {}

  @Get()
  show(@Param('id', KeyPipe) id: string) {
    return this.guestPage(id, {});
  }

  @Put()
  edit(@Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(GuestForm, body, {
      work: (form) =>
        this.guests.edit(id, form.version, { ...guestValues(form), different: form.different === 'yes' }),
      then: (guest) => seeOther(`/guests/${id}`, 'guests.done.saved', { name: calledOf(guest) }),
      again: (details) => this.guestPage(id, { details }),
    });
  }

  @Delete()
  remove(@Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(GuestClickForm, body, {
      work: ({ version }) => this.guests.remove(id, version),
      then: (guest) => listed(guest, {}, 'guests.done.removed'),
      again: (details) => this.guestPage(id, { details }),
    });
  }

  @Put('names')
  name(@Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(NamesForm, body, {
      work: (form) => this.invitations.name(id, form),
      then: (guest) => seeOther(`/guests/${id}`, 'guests.done.named', { name: calledOf(guest) }),
      again: (names) => this.guestPage(id, { names }),
    });
  }

  @Post('invitation')
  invite(@Param('id', KeyPipe) id: string, @Query() query: Queries, @Body() body: unknown) {
    return this.submissions.submit(InvitationForm, body, {
      work: (form) => this.invitations.invite(id, form),
      then: (guest) => listed(guest, query, 'guests.done.invited'),
      again: (invitation) => this.guestPage(id, { invitation }),
    });
  }

  @Delete('invitation')
  takeBack(@Param('id', KeyPipe) id: string, @Query() query: Queries, @Body() body: unknown) {
    return this.click(id, body, {
      query,
      work: (version) => this.invitations.takeBack(id, version),
      done: 'guests.done.taken-back',
    });
  }

  @Post('acceptance')
  accept(@Param('id', KeyPipe) id: string, @Query() query: Queries, @Body() body: unknown) {
    return this.click(id, body, {
      query,
      work: (version) => this.invitations.accept(id, version),
      done: 'guests.done.accepted',
    });
  }

  @Post('refusal')
  decline(@Param('id', KeyPipe) id: string, @Query() query: Queries, @Body() body: unknown) {
    return this.click(id, body, {
      query,
      work: (version) => this.invitations.decline(id, version),
      done: 'guests.done.declined',
    });
  }

  @Delete('answer')
  forgetAnswer(@Param('id', KeyPipe) id: string, @Query() query: Queries, @Body() body: unknown) {
    return this.click(id, body, {
      query,
      work: (version) => this.invitations.forgetAnswer(id, version),
      done: 'guests.done.answer-forgotten',
    });
  }

  private click(
    id: string,
    body: unknown,
    { query, work, done }: { query: Queries; work: (version: number) => Promise<Guest>; done: TextKey },
  ) {
    return this.submissions.submit(GuestClickForm, body, {
      work: ({ version }) => work(version),
      then: (guest) => listed(guest, query, done),
      again: (form) => this.listPage(id, query, form),
    });
  }

  private async guestPage(id: string, forms: GuestForms) {
    return page(<GuestPage view={await this.list.open(id)} forms={forms} />);
  }

  private async listPage(id: string, query: Queries, form: FormState) {
    const { event } = await this.list.open(id);
    return page(<GuestsPage view={await this.list.of(event.slug, guestFilterOf(query))} form={form} />);
  }
}

function listed(guest: Guest, query: Queries, done: TextKey) {
  const place = guestsHref({ event: { slug: guest.eventSlug }, filter: guestFilterOf(query) }, {});
  return seeOther(`${place}#guest-${guest.id}`, done, { name: calledOf(guest) });
}
