import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { tables } from '../core/database/database.module.js';
import { DelegatesModule } from '../delegates/delegates.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { RepresentativesModule } from '../representatives/representatives.module.js';
import { DraftController } from './draft/draft.controller.js';
import { DraftViews } from './draft/draft-views.service.js';
import { ScheduleItems } from './draft/items.service.js';
import { RoomsController } from './draft/rooms.controller.js';
import { Rooms } from './draft/rooms.service.js';
import { GroupsController } from './groups/groups.controller.js';
import { DiscussionGroups } from './groups/groups.service.js';
import { GroupViews } from './groups/group-views.service.js';
import { Steps } from './draft/steps.service.js';
import {
  AgendaLink,
  DiscussionGroup,
  GroupMember,
  Room,
  ScheduleItem,
  ScheduleRelease,
  ScheduleSetting,
  ScheduleStep,
} from './schedule.entity.js';

const draft = [DraftViews, Rooms, ScheduleItems, Steps];

const groups = [DiscussionGroups, GroupViews];

/** The schedule of an event, from its draft to what people read. */
@Module({
  imports: [
    ...tables(Room, ScheduleItem, ScheduleStep, ScheduleRelease, ScheduleSetting),
    ...tables(DiscussionGroup, GroupMember, AgendaLink),
    AccountsModule,
    DelegatesModule,
    ProgrammeModule,
    RepresentativesModule,
  ],
  controllers: [DraftController, GroupsController, RoomsController],
  providers: [...draft, ...groups],
  exports: [...draft, ...groups],
})
export class ScheduleModule {}
