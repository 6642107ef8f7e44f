import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ConsentsModule } from '../consents/consents.module.js';
import { DelegatesModule } from '../delegates/delegates.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { DemonstrationDelegations } from './demonstration-delegations.service.js';
import { DemonstrationPeople } from './demonstration-people.service.js';
import { DemonstrationSettings } from './demonstration-settings.service.js';
import { DemonstrationTravel } from './demonstration-travel.service.js';
import { Demonstration } from './demonstration.service.js';
import { TravelModule } from '../travel/travel.module.js';

@Module({
  imports: [ProgrammeModule, AccountsModule, DelegatesModule, ConsentsModule, TravelModule],
  providers: [
    Demonstration,
    DemonstrationSettings,
    DemonstrationPeople,
    DemonstrationDelegations,
    DemonstrationTravel,
  ],
})
export class DemonstrationModule {}
