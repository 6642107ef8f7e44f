import { Global, Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { tables } from '../core/database/database.module.js';
import { AttendanceEnd } from '../delegates/attendance-end.js';
import { DelegatesModule } from '../delegates/delegates.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { Badge, PrintRun, PrintedBadge } from './badge.entity.js';
import { BadgeDesk } from './badge-desk.service.js';
import { BadgeEnd } from './badge-end.js';
import { BadgeFaces } from './badge-faces.service.js';
import { BadgesController } from './badges.controller.js';
import { Badges } from './badges.service.js';
import { PrintFiles } from './print-files.service.js';
import { PrintQueue } from './print-queue.service.js';
import { PrintRunner } from './print-runner.service.js';
import { PrintRunsController } from './print-runs.controller.js';
import { PrintRuns } from './print-runs.service.js';
import { PrintSweep } from './print-sweep.js';
import { Printables } from './printables.service.js';
import { PrintedBadges } from './printed-badges.service.js';

/** Global, since the delegates below end badges through `AttendanceEnd`. */
@Global()
@Module({
  imports: [...tables(Badge, PrintRun, PrintedBadge), AccountsModule, DelegatesModule, ProgrammeModule],
  controllers: [BadgesController, PrintRunsController],
  providers: [
    BadgeDesk,
    BadgeFaces,
    Badges,
    PrintedBadges,
    PrintFiles,
    PrintQueue,
    PrintRunner,
    PrintRuns,
    PrintSweep,
    Printables,
    { provide: AttendanceEnd, useClass: BadgeEnd },
  ],
  exports: [AttendanceEnd, Badges],
})
export class BadgesModule {}
