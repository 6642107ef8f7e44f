import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { tables } from '../core/database/database.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { AccountMails } from './account-mails.js';
import { PasswordResets } from './password-resets.service.js';
import { Access } from './access.service.js';
import { AccessGuard } from './access.guard.js';
import { AccountPages } from './account-pages.service.js';
import { AccountRows } from './account-rows.service.js';
import { AccountController } from './account.controller.js';
import { AccountsController } from './accounts.controller.js';
import { DutyHolders } from './duty-holders.service.js';
import { Entrance } from './entrance.service.js';
import { DutyGrant, RoleGrant } from './grant.entity.js';
import { Grants } from './grants.service.js';
import { AccountsHousekeeping } from './housekeeping.service.js';
import { KnownBrowsers } from './known-browsers.js';
import { OneTimeCodes } from './one-time-codes.service.js';
import { OwnAccount } from './own-account.service.js';
import { OwnPassword } from './own-password.service.js';
import { PasswordController } from './password.controller.js';
import { Passwords } from './passwords.service.js';
import { People } from './people.service.js';
import { PersonNames } from './person-names.js';
import { Person } from './person.entity.js';
import { Proofs } from './proofs.service.js';
import { SessionCookies } from './session-cookies.js';
import { OneTimeCode, Session, SignInFailure } from './session.entity.js';
import { Sessions } from './sessions.service.js';
import { SignInAttempts } from './sign-in-attempts.service.js';
import { SignInController } from './sign-in.controller.js';
import { SignInDelays } from './sign-in-delays.service.js';
import { SignInFilter } from './sign-in.filter.js';
import { SignIns } from './sign-ins.service.js';

const waysIn = [
  Entrance,
  KnownBrowsers,
  OneTimeCodes,
  Proofs,
  SessionCookies,
  SignInAttempts,
  SignInDelays,
  SignIns,
];
const accounts = [
  AccountMails,
  PasswordResets,
  Access,
  AccountPages,
  AccountRows,
  AccountsHousekeeping,
  Grants,
  OwnAccount,
  OwnPassword,
];

@Module({
  imports: [...tables(Person, RoleGrant, DutyGrant, Session, OneTimeCode, SignInFailure), ProgrammeModule],
  controllers: [SignInController, AccountController, PasswordController, AccountsController],
  providers: [
    ...waysIn,
    ...accounts,
    DutyHolders,
    Passwords,
    People,
    PersonNames,
    Sessions,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: SignInFilter },
  ],
  exports: [DutyHolders, Passwords, People, PersonNames, Sessions, SignInDelays],
})
export class AccountsModule {}
