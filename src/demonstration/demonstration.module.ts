import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ConsentsModule } from '../consents/consents.module.js';
import { DelegatesModule } from '../delegates/delegates.module.js';
import { ImportsModule } from '../imports/imports.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { DemonstrationDelegations } from './demonstration-delegations.service.js';
import { DemonstrationLists } from './demonstration-lists.service.js';
import { DemonstrationPeople } from './demonstration-people.service.js';
import { DemonstrationSettings } from './demonstration-settings.service.js';
import { Demonstration } from './demonstration.service.js';

@Module({
  imports: [ProgrammeModule, AccountsModule, DelegatesModule, ConsentsModule, ImportsModule],
  providers: [
    Demonstration,
    DemonstrationSettings,
    DemonstrationPeople,
    DemonstrationDelegations,
    DemonstrationLists,
  ],
})
export class DemonstrationModule {}
