import { Controller, Delete, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AccountPage } from '../../views/accounts/account-page.js';
import { page, seeOther } from '../core/html/page.js';
import type { Page, SeeOther } from '../core/html/page.js';
import { OwnAccount } from './own-account.service.js';
import { Allow, Me, signedIn } from './policy.js';
import { SessionCookies } from './session-cookies.js';
import type { SignedIn } from './signed-in.js';

@Controller('account')
@Allow(signedIn)
export class AccountController {
  constructor(
    private readonly account: OwnAccount,
    private readonly cookies: SessionCookies,
  ) {}

  @Get()
  async show(@Me() me: SignedIn): Promise<Page> {
    return page(<AccountPage {...await this.account.of(me)} />);
  }

  @Delete('sessions')
  async signOutEverywhere(
    @Me() me: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    await this.cookies.leaveEverywhere(me, reply);
    return seeOther('/sign-in');
  }
}
