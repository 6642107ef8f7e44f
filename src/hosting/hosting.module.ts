import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { tables } from '../core/database/database.module.js';
import { ListsModule } from '../lists/lists.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { AssignmentSheets } from './assignment-sheets.service.js';
import { HostTask } from './host-task.entity.js';
import { HostingDesk } from './hosting-desk.service.js';
import { Hosts } from './hosts.service.js';
import { SheetLetterheadController } from './sheet-letterhead.controller.js';
import { SheetsController } from './sheets.controller.js';
import { TaskReader } from './task-reader.js';
import { TasksController } from './tasks.controller.js';
import { HostTasks } from './tasks.service.js';
import { VenueProposal } from './venue-proposal.entity.js';
import { VenueReader } from './venue-reader.js';
import { VenuesController } from './venues.controller.js';
import { Venues } from './venues.service.js';

/** What the host of an event proposes and prepares. */
@Module({
  imports: [...tables(VenueProposal, HostTask), AccountsModule, ProgrammeModule, ListsModule],
  controllers: [VenuesController, TasksController, SheetsController, SheetLetterheadController],
  providers: [AssignmentSheets, HostingDesk, Hosts, HostTasks, TaskReader, VenueReader, Venues],
  exports: [HostingDesk, HostTasks, TaskReader, VenueReader, Venues],
})
export class HostingModule {}
