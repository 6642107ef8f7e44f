import { Global, Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { tables } from '../core/database/database.module.js';
import { DelegatesModule } from '../delegates/delegates.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { PocketAgendas } from '../delegates/pocket-agendas.js';
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
import { SchedulePapers } from './printing/schedule-papers.service.js';
import { AgendaDesk } from './reading/agenda-desk.service.js';
import { AgendaLinks } from './reading/agenda-links.service.js';
import { AgendasController } from './reading/agendas.controller.js';
import { Agendas } from './reading/agendas.service.js';
import { BadgeAgendas } from './reading/badge-agendas.service.js';
import { Calendars } from './reading/calendars.service.js';
import { PublicScheduleController } from './reading/public-schedule.controller.js';
import { ScheduleReading } from './reading/reading.service.js';
import { ScheduleLog } from './reading/schedule-log.service.js';
import { Comparisons } from './releases/comparisons.service.js';
import { EventMoves } from './releases/event-moves.service.js';
import { ReleaseNotices } from './releases/release-notices.service.js';
import { ReleasesController } from './releases/releases.controller.js';
import { Releases } from './releases/releases.service.js';
import { Beginnings } from './templates/beginnings.service.js';
import { Dialogues } from './templates/dialogues.service.js';
import { TemplatesController } from './templates/templates.controller.js';
import { DraftWarnings } from './warnings/draft-warnings.service.js';
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

const releases = [Comparisons, DraftWarnings, EventMoves, ReleaseNotices, Releases];
const pocketAgendas = { provide: PocketAgendas, useClass: BadgeAgendas };
const templates = [Beginnings, Dialogues];
const printing = [SchedulePapers];
const reading = [AgendaDesk, AgendaLinks, Agendas, Calendars, ScheduleLog, ScheduleReading];

/** The schedule of an event, from its draft to what people read. Global, since badges ask for agendas through `PocketAgendas`. */
@Global()
@Module({
  imports: [
    ...tables(Room, ScheduleItem, ScheduleStep, ScheduleRelease, ScheduleSetting),
    ...tables(DiscussionGroup, GroupMember, AgendaLink),
    AccountsModule,
    DelegatesModule,
    ProgrammeModule,
    RepresentativesModule,
  ],
  controllers: [
    AgendasController,
    DraftController,
    GroupsController,
    PublicScheduleController,
    ReleasesController,
    RoomsController,
    TemplatesController,
  ],
  providers: [...draft, ...groups, ...releases, ...reading, ...printing, ...templates, pocketAgendas],
  exports: [PocketAgendas, ...draft, ...groups, ...releases, ...reading, ...printing, ...templates],
})
export class ScheduleModule {}
