import { Body, Controller, Delete, Get, Header, Param, Post } from '@nestjs/common';
import { obligationsPath } from '../../views/obligations/duty-paths.js';
import { agency, Allow, anyone, district, either, Me } from '../accounts/policy.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { ConfirmationForm } from '../core/forms/base-form.js';
import { Submissions } from '../core/forms/submissions.js';
import { seeOther } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { DeadlineFeeds } from './deadline-feeds.service.js';

/** Last days in a unit's own calendar. */
@Controller()
export class DeadlinesController {
  constructor(
    private readonly feeds: DeadlineFeeds,
    private readonly submissions: Submissions,
  ) {}

  @Post('obligations/calendars/:unit')
  @Allow(either(district, agency))
  make(@Me() me: SignedIn, @Param('unit', KeyPipe) unit: string, @Body() body: unknown) {
    return this.submissions.submit(ConfirmationForm, body, {
      work: () => this.feeds.make(me, unit),
      then: () => seeOther(obligationsPath, 'schedule.done.link-made'),
    });
  }

  @Delete('obligations/calendars/:unit')
  @Allow(either(district, agency))
  revoke(@Me() me: SignedIn, @Param('unit', KeyPipe) unit: string, @Body() body: unknown) {
    return this.submissions.submit(ConfirmationForm, body, {
      work: () => this.feeds.revoke(me, unit),
      then: () => seeOther(obligationsPath, 'schedule.done.link-revoked'),
    });
  }

  @Get('deadlines/:token/calendar.ics')
  @Allow(anyone)
  @Header('content-type', 'text/calendar; charset=utf-8')
  file(@Param('token') token: string) {
    return this.feeds.file(token);
  }
}
