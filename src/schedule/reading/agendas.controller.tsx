import { Body, Controller, Delete, Get, Header, Param, Post } from '@nestjs/common';
import { AgendaPage } from '../../../views/schedule/agenda-page.js';
import { AgendasPage } from '../../../views/schedule/agendas-page.js';
import { agendasPath } from '../../../views/schedule/paths.js';
import { agency, Allow, anyone, committee, district, either, Me } from '../../accounts/policy.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { Missing } from '../../core/errors/refusals.js';
import { BaseForm, ConfirmationForm } from '../../core/forms/base-form.js';
import { OneOf, Text } from '../../core/forms/rules.js';
import { Submissions } from '../../core/forms/submissions.js';
import { page, seeOther } from '../../core/html/page.js';
import { KeyPipe } from '../../core/request/key.pipe.js';
import { agendaKinds } from '../schedule.entity.js';
import type { AgendaKind, AgendaLink } from '../schedule.entity.js';
import { OfOwner } from './agenda-param.js';
import { AgendaDesk } from './agenda-desk.service.js';
import { AgendaLinks } from './agenda-links.service.js';
import { Agendas } from './agendas.service.js';
import type { AgendaOwner } from './agendas.service.js';
import { Calendars } from './calendars.service.js';

class AgendaLinkForm extends BaseForm {
  @OneOf(agendaKinds, 'forms.not-text')
  kind: AgendaKind = 'unit';

  @Text({ max: 80, required: 'forms.not-text' })
  subject = '';
}

/** Agendas of delegations, groups and leaders: behind sign-in, or a link that can be revoked. */
@Controller()
export class AgendasController {
  constructor(
    private readonly desk: AgendaDesk,
    private readonly agendas: Agendas,
    private readonly links: AgendaLinks,
    private readonly calendars: Calendars,
    private readonly submissions: Submissions,
  ) {}

  @Get('events/:event/agendas')
  @Allow(either(committee, district, agency))
  async list(@Me() me: SignedIn, @Param('event', KeyPipe) slug: string) {
    return page(<AgendasPage view={await this.desk.of(me, slug)} />);
  }

  @Get('events/:event/agendas/:kind/:subject')
  @Allow(either(committee, district, agency))
  async show(@Me() me: SignedIn, @OfOwner() owner: AgendaOwner) {
    await this.desk.enter(me, owner);
    return page(<AgendaPage view={await this.agendas.of(owner)} token={null} />);
  }

  @Post('events/:event/agenda-links')
  @Allow(either(committee, district, agency))
  make(@Me() me: SignedIn, @Param('event', KeyPipe) eventSlug: string, @Body() body: unknown) {
    return this.submissions.submit(AgendaLinkForm, body, {
      work: async ({ kind, subject }) =>
        this.links.make(await this.desk.enter(me, { eventSlug, kind, subject })),
      then: () => seeOther(agendasPath({ slug: eventSlug }), 'schedule.done.link-made'),
    });
  }

  @Delete('agenda-links/:id')
  @Allow(either(committee, district, agency))
  async revoke(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    const link = await this.links.get(id);
    return this.submissions.submit(ConfirmationForm, body, {
      work: async () => {
        await this.desk.enter(me, ownerIn(link));
        return this.links.revoke(id);
      },
      then: ({ eventSlug }) => seeOther(agendasPath({ slug: eventSlug }), 'schedule.done.link-revoked'),
    });
  }

  @Get('agenda/:token')
  @Allow(anyone)
  @Header('cache-control', 'no-store')
  @Header('referrer-policy', 'no-referrer')
  async open(@Param('token') token: string) {
    const view = await this.agendas.of(await this.ownerBy(token));
    return page(<AgendaPage view={view} token={token} />);
  }

  @Get('agenda/:token/calendar.ics')
  @Allow(anyone)
  @Header('content-type', 'text/calendar; charset=utf-8')
  async calendar(@Param('token') token: string) {
    const owner = await this.ownerBy(token);
    const { agenda } = await this.agendas.of(owner);
    return this.calendars.of(owner.eventSlug, agenda.title, await this.agendas.picker(owner));
  }

  private async ownerBy(token: string): Promise<AgendaOwner> {
    return ownerIn(await this.links.byToken(token, agendaKinds));
  }
}

/** @throws Missing for links that open something else */
function ownerIn({ eventSlug, kind, subject }: AgendaLink): AgendaOwner {
  const known = agendaKinds.find((one) => one === kind);
  if (!known) throw new Missing();
  return { eventSlug, kind: known, subject };
}
