import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { GuestFormPage } from '../../views/guests/guest-form-page.js';
import { GuestsPage } from '../../views/guests/guests-page.js';
import { guestsPath } from '../../views/guests/guest-paths.js';
import { PastePage } from '../../views/guests/paste-page.js';
import type { FormState } from '../../views/ui/form-state.js';
import { emptyForm } from '../../views/ui/form-state.js';
import { Allow, committee } from '../accounts/policy.js';
import { InvalidFields } from '../core/errors/refusals.js';
import { typedValues } from '../core/forms/read-form.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { calledOf } from './attendees.js';
import { guestValues } from './guest-answers.js';
import { GuestList } from './guest-list.service.js';
import type { Guest } from './guest.entity.js';
import { GuestForm, PasteForm } from './guests.forms.js';
import { Guests } from './guests.service.js';
import type { GuestKind } from './guest-words.js';
import { guestFilterOf } from './queries.js';
import { digestOf } from './seen-lines.js';

/** Whom the committee invites to an event. */
@Controller('events/:event/guests')
@Allow(committee)
export class GuestsController {
  constructor(
    private readonly guests: Guests,
    private readonly list: GuestList,
    private readonly submissions: Submissions,
  ) {}

  @Get()
  async all(@Param('event', KeyPipe) event: string, @Query() query: Record<string, unknown>) {
    return page(<GuestsPage view={await this.list.of(event, guestFilterOf(query))} />);
  }

  @Get('new')
  fresh(@Param('event', KeyPipe) event: string, @Query('kind') kind: unknown) {
    const values = typeof kind === 'string' ? { kind, headcount: '1' } : { headcount: '1' };
    return this.formPage(event, { values, errors: [] });
  }

  @Post()
  add(@Param('event', KeyPipe) event: string, @Body() body: unknown) {
    return this.submissions.submit(GuestForm, body, {
      work: (form) => this.guests.add(event, guestValues(form), { different: form.different === 'yes' }),
      then: added,
      again: (form) => this.formPage(event, form),
    });
  }

  @Get('paste')
  async paste(@Param('event', KeyPipe) event: string) {
    const { event: of } = await this.list.form(event);
    return page(<PastePage event={of} preview={null} form={emptyForm} />);
  }

  /** Stores nothing; by POST, since the lines are too long for an address. */
  @Post('preview')
  @HttpCode(200)
  preview(@Param('event', KeyPipe) event: string, @Body() body: unknown) {
    return this.pastePage(event, { values: typedValues(body), errors: [] });
  }

  @Post('batch')
  addAll(@Param('event', KeyPipe) event: string, @Body() body: unknown) {
    return this.submissions.submit(PasteForm, body, {
      work: (form) => this.guests.addAll(event, pastedIn(form)),
      then: (count) => seeOther(guestsPath(event), 'guests.done.pasted', { count }),
      again: (form) => this.pastePage(event, form),
    });
  }

  private async formPage(event: string, form: FormState) {
    return page(<GuestFormPage {...await this.list.form(event)} form={form} />);
  }

  private async pastePage(event: string, form: FormState) {
    const preview = await this.list.preview(event, form.values.lines ?? '');
    return page(
      <PastePage event={preview.event} preview={preview} form={form} />,
      preview.mistake ? 422 : 200,
    );
  }
}

function added(guest: Guest, { next }: GuestForm) {
  const { eventSlug, id, kind } = guest;
  const path = guestsPath(eventSlug);
  const place = next === 'another' ? `${path}/new?kind=${kind}` : `${path}#guest-${id}`;
  return seeOther(place, 'guests.done.added', { name: calledOf(guest) });
}

/** Only what the preview has shown is stored. */
function pastedIn({ kind, lines, seen, different }: PasteForm) {
  if (seen !== digestOf(lines)) throw new InvalidFields([{ field: 'lines', key: 'guests.paste.look-again' }]);
  return { kind: kind as GuestKind, lines, different: different === 'yes' };
}
