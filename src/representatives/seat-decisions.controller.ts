import { Body, Controller, Delete, Post } from '@nestjs/common';
import { Allow, committee } from '../accounts/policy.js';
import { AnswerDesk } from './answer-desk.js';
import type { Entrance } from './entrance.js';
import { AtPlace } from './place-param.js';
import { ConfirmForm, QuestionForm } from './representatives.forms.js';
import { SeatDecisions } from './seat-decisions.service.js';
import { SeatInvitations } from './seat-invitations.service.js';

/** What the committee decides about one place, and the link by which its agency answers. */
@Controller('events/:event/seats/:unit/:number')
@Allow(committee)
export class SeatDecisionsController {
  constructor(
    private readonly desk: AnswerDesk,
    private readonly decisions: SeatDecisions,
    private readonly invitations: SeatInvitations,
  ) {}

  @Post('confirmation')
  confirm(@AtPlace() place: Entrance, @Body() body: unknown) {
    return this.desk.change(place, body, {
      Form: ConfirmForm,
      form: 'confirm',
      work: ({ version, asTheyAre }) =>
        this.decisions.confirm(place.key, version, { asTheyAre: asTheyAre === 'yes' }),
      done: 'representatives.done.confirmed',
    });
  }

  @Post('question')
  askAgain(@AtPlace() place: Entrance, @Body() body: unknown) {
    return this.desk.change(place, body, {
      Form: QuestionForm,
      form: 'question',
      work: ({ version, question }) => this.decisions.askAgain(place.key, version, question),
      done: 'representatives.done.asked',
    });
  }

  @Post('link')
  renew(@AtPlace() place: Entrance, @Body() body: unknown) {
    return this.desk.click(place, body, {
      work: (version) => this.invitations.renew(place.key, version),
      done: 'representatives.done.renewed',
    });
  }

  @Delete('link')
  revoke(@AtPlace() place: Entrance, @Body() body: unknown) {
    return this.desk.click(place, body, {
      work: (version) => this.invitations.revoke(place.key, version),
      done: 'representatives.done.revoked',
    });
  }
}
