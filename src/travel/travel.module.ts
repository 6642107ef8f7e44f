import { Global, Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { tables } from '../core/database/database.module.js';
import { DelegatesModule } from '../delegates/delegates.module.js';
import { DelegationTravel } from '../delegates/delegation-travel.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { Journey, SeparateJourney } from './journey.entity.js';
import { JourneyReader } from './journey-reader.js';
import { JourneysController } from './journeys.controller.js';
import { Journeys } from './journeys.service.js';
import { SeparateJourneysController } from './separate-journeys.controller.js';
import { SeparateJourneys } from './separate-journeys.service.js';
import { TravelBoard } from './travel-board.js';
import { TravelBoardController } from './travel-board.controller.js';
import { TravelExports } from './travel-exports.service.js';
import { TravelNotes } from './travel-notes.service.js';

/** Coming and going, nights and meals. Global, since the delegation's page asks for what is known of its journey. */
@Global()
@Module({
  imports: [...tables(Journey, SeparateJourney), AccountsModule, DelegatesModule, ProgrammeModule],
  controllers: [JourneysController, SeparateJourneysController, TravelBoardController],
  providers: [
    JourneyReader,
    Journeys,
    SeparateJourneys,
    TravelBoard,
    TravelExports,
    { provide: DelegationTravel, useClass: TravelNotes },
  ],
  exports: [DelegationTravel, JourneyReader, Journeys, SeparateJourneys],
})
export class TravelModule {}
