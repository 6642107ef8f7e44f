import { Global, Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { FrameSource } from '../core/html/frame-source.js';
import { DelegatesModule } from '../delegates/delegates.module.js';
import { ObligationsModule } from '../obligations/obligations.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { ScheduleModule } from '../schedule/schedule.module.js';
import { RepresentativesModule } from '../representatives/representatives.module.js';
import { HostingModule } from '../hosting/hosting.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { CommitteeWaits } from './committee-waits.service.js';
import { DemonstrationClock } from './demonstration-clock.service.js';
import { DeskContents } from './desk-contents.service.js';
import { DeskController } from './desk.controller.js';
import { FrameService } from './frame.service.js';
import { HelpController } from './help.controller.js';
import { HomeController } from './home.controller.js';
import { PreferencesController } from './preferences.controller.js';
import { PublicEvents } from './public-events.service.js';

/** What everybody meets first: public pages, help, their own desk, and the frame around every page. */
@Global()
@Module({
  imports: [
    AccountsModule,
    ProgrammeModule,
    DelegatesModule,
    HostingModule,
    ObligationsModule,
    RecommendationsModule,
    RepresentativesModule,
    ScheduleModule,
  ],
  controllers: [HomeController, DeskController, HelpController, PreferencesController],
  providers: [
    CommitteeWaits,
    DemonstrationClock,
    DeskContents,
    PublicEvents,
    { provide: FrameSource, useClass: FrameService },
  ],
  exports: [FrameSource],
})
export class HomeModule {}
