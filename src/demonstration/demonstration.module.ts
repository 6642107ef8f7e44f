import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ConsentsModule } from '../consents/consents.module.js';
import { DelegatesModule } from '../delegates/delegates.module.js';
import { GuestsModule } from '../guests/guests.module.js';
import { HostingModule } from '../hosting/hosting.module.js';
import { ImportsModule } from '../imports/imports.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { RepresentativesModule } from '../representatives/representatives.module.js';
import { GiftsModule } from '../gifts/gifts.module.js';
import { DemonstrationAgencies } from './demonstration-agencies.service.js';
import { DemonstrationCeremony } from './demonstration-ceremony.service.js';
import { DemonstrationDelegations } from './demonstration-delegations.service.js';
import { DemonstrationGuests } from './demonstration-guests.service.js';
import { DemonstrationHosting } from './demonstration-hosting.service.js';
import { DemonstrationLists } from './demonstration-lists.service.js';
import { DemonstrationPapers } from './demonstration-papers.service.js';
import { ObligationsModule } from '../obligations/obligations.module.js';
import { DemonstrationPeople } from './demonstration-people.service.js';
import { DemonstrationRecommendations } from './demonstration-recommendations.service.js';
import { DemonstrationSchedule } from './demonstration-schedule.service.js';
import { DemonstrationSettings } from './demonstration-settings.service.js';
import { DemonstrationTravel } from './demonstration-travel.service.js';
import { Demonstration } from './demonstration.service.js';
import { ScheduleModule } from '../schedule/schedule.module.js';
import { Stage } from './stage.service.js';
import { TravelModule } from '../travel/travel.module.js';

@Module({
  imports: [
    ProgrammeModule,
    RecommendationsModule,
    AccountsModule,
    ObligationsModule,
    RepresentativesModule,
    DelegatesModule,
    ConsentsModule,
    GiftsModule,
    GuestsModule,
    HostingModule,
    ImportsModule,
    ScheduleModule,
    TravelModule,
  ],
  providers: [
    Demonstration,
    Stage,
    DemonstrationSettings,
    DemonstrationPeople,
    DemonstrationDelegations,
    DemonstrationAgencies,
    DemonstrationPapers,
    DemonstrationGuests,
    DemonstrationCeremony,
    DemonstrationTravel,
    DemonstrationHosting,
    DemonstrationLists,
    DemonstrationRecommendations,
    DemonstrationSchedule,
  ],
})
export class DemonstrationModule {}
