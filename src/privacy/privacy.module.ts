import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DelegatesModule } from '../delegates/delegates.module.js';
import { HeldData } from './held-data.service.js';
import { Openings } from './openings.service.js';
import { PrivacyController } from './privacy.controller.js';

/** How the committee answers for the data that it holds. */
@Module({
  imports: [AccountsModule, DelegatesModule],
  controllers: [PrivacyController],
  providers: [HeldData, Openings],
})
export class PrivacyModule {}
