import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { EventLists } from './event-lists.service.js';
import { EventsController } from './events.controller.js';
import { SetupController } from './setup.controller.js';
import { TopicsController } from './topics.controller.js';
import { UnitContactController } from './unit-contact.controller.js';
import { UnitLists } from './unit-lists.service.js';
import { UnitsController } from './units.controller.js';

/** The committee's set-up of units, events and contact. */
@Module({
  imports: [AccountsModule, ProgrammeModule],
  controllers: [SetupController, UnitsController, UnitContactController, EventsController, TopicsController],
  providers: [UnitLists, EventLists],
})
export class SetupModule {}
