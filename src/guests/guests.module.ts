import { Global, Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { tables } from '../core/database/database.module.js';
import { DelegatesModule } from '../delegates/delegates.module.js';
import { InvitedAs } from '../delegates/invited-as.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { Bodies } from './bodies.service.js';
import { GuestAttendance } from './guest-attendance.service.js';
import { GuestChanges } from './guest-changes.service.js';
import { GuestController } from './guest.controller.js';
import { GuestFiles } from './guest-files.service.js';
import { GuestFilesController } from './guest-files.controller.js';
import { GuestList } from './guest-list.service.js';
import { GuestPlaces } from './guest-places.service.js';
import { GuestRows } from './guest-rows.service.js';
import { Guest, GuestPerson } from './guest.entity.js';
import { GuestsController } from './guests.controller.js';
import { Guests } from './guests.service.js';
import { Invitations } from './invitations.service.js';

/** Who comes by invitation. Global, since badges ask what stands on them through `InvitedAs`. */
@Global()
@Module({
  imports: [...tables(Guest, GuestPerson), AccountsModule, DelegatesModule, ProgrammeModule],
  controllers: [GuestsController, GuestController, GuestFilesController],
  providers: [
    Bodies,
    GuestAttendance,
    GuestChanges,
    GuestFiles,
    GuestList,
    GuestRows,
    Guests,
    Invitations,
    { provide: InvitedAs, useClass: GuestPlaces },
  ],
  exports: [GuestList, Guests, InvitedAs, Invitations],
})
export class GuestsModule {}
