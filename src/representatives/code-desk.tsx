import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AnswerCodePage } from '../../views/representatives/answer-code-page.js';
import { emptyForm } from '../../views/ui/form-state.js';
import type { FormState } from '../../views/ui/form-state.js';
import { SignInDelays } from '../accounts/sign-in-delays.service.js';
import { orWait } from '../accounts/too-soon.js';
import { InvalidFields } from '../core/errors/refusals.js';
import { Database } from '../core/database/database.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import type { Page } from '../core/html/page.js';
import { currentRequest } from '../core/request/request-context.js';
import { Events } from '../programme/events.service.js';
import { Programmes } from '../programme/programmes.service.js';
import { Units } from '../programme/units.service.js';
import { CodeForm } from './representatives.forms.js';
import { SeatInvitations } from './seat-invitations.service.js';

/** The way in for who has a letter or a voice on the telephone, and no link. */
@Injectable()
export class CodeDesk {
  constructor(
    private readonly submissions: Submissions,
    private readonly database: Database,
    private readonly invitations: SeatInvitations,
    private readonly delays: SignInDelays,
    private readonly programmes: Programmes,
    private readonly events: Events,
    private readonly units: Units,
  ) {}

  /** @param why the visitor did not come by themselves */
  async page(why: 'dead-link' | null, form: FormState = emptyForm): Promise<Page> {
    return page(<AnswerCodePage form={form} units={await this.agencies()} isDeadLink={why !== null} />);
  }

  /** Leads to the link's page. Wrong codes wait longer each time, whoever types them. */
  async enter(body: unknown, reply: FastifyReply): Promise<unknown> {
    const units = await this.agencies();
    const again = (form: FormState) => page(<AnswerCodePage form={form} units={units} isDeadLink={false} />);
    const submit = () =>
      this.submissions.submit(CodeForm, body, {
        work: (form) => this.tokenFor(form),
        then: (token) => seeOther(`/answer/${token}`),
        again,
        repeatable: true,
      });
    return orWait(submit, body, { reply, again });
  }

  private async tokenFor({ unit, code }: CodeForm): Promise<string> {
    const address = currentRequest()?.address ?? '';
    const counted = { account: `seat-code:${unit}`, address, knownBrowser: false };
    await this.delays.begin(counted);
    const token = await this.invitations.tokenFor(unit, code);
    if (!token) throw new InvalidFields([{ field: 'code', key: 'representatives.code.wrong' }]);
    await this.database.housekeeping('seat.code-right', () => this.delays.succeed(counted));
    return token;
  }

  /** All agencies with a seat, so that the list says nothing about invitations. */
  private async agencies(): Promise<{ value: string; text: string }[]> {
    const programme = await this.programmes.current();
    const events = programme ? await this.events.of(programme.slug) : [];
    const seats = (await Promise.all(events.map(({ slug }) => this.events.seatsOf(slug)))).flat();
    const units = await this.units.bySlugs([...new Set(seats.map(({ unitSlug }) => unitSlug))]);
    return units.map(({ slug, name }) => ({ value: slug, text: name }));
  }
}
