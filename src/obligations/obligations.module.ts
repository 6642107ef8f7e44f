import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { tables } from '../core/database/database.module.js';
import { DelegatesModule } from '../delegates/delegates.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { RecommendationsModule } from '../recommendations/recommendations.module.js';
import { RepresentativesModule } from '../representatives/representatives.module.js';
import { ScheduleModule } from '../schedule/schedule.module.js';
import { DeadlineFeeds } from './deadline-feeds.service.js';
import { DeadlinesController } from './deadlines.controller.js';
import { Difficulties } from './difficulties.service.js';
import { DifficultiesController } from './difficulties.controller.js';
import { Difficulty, DifficultyPost } from './difficulty.entity.js';
import { Duties } from './duties.service.js';
import { DutyController } from './duty.controller.js';
import { DutyExports } from './duty-exports.service.js';
import { DutyViews } from './duty-views.service.js';
import { Extension, HandedPaper, ObligationSetting, PaperFile } from './obligation-papers.entity.js';
import { ObligationSettings } from './obligation-settings.service.js';
import { ObligationSettingsController } from './obligation-settings.controller.js';
import { ObligationsController } from './obligations.controller.js';
import { PaperReminders, ReminderJob } from './paper-reminders.service.js';
import { Papers, PaperShelf, PaperSweep } from './papers.service.js';
import { PapersController } from './papers.controller.js';

/** What units owe by a day, and what hinders them. */
@Module({
  imports: [
    ...tables(ObligationSetting, HandedPaper, PaperFile, Extension, Difficulty, DifficultyPost),
    AccountsModule,
    DelegatesModule,
    ProgrammeModule,
    RecommendationsModule,
    RepresentativesModule,
    ScheduleModule,
  ],
  controllers: [
    ObligationsController,
    DutyController,
    PapersController,
    ObligationSettingsController,
    DifficultiesController,
    DeadlinesController,
  ],
  providers: [
    DeadlineFeeds,
    Difficulties,
    Duties,
    DutyExports,
    DutyViews,
    ObligationSettings,
    PaperReminders,
    Papers,
    PaperShelf,
    PaperSweep,
    ReminderJob,
  ],
  exports: [Difficulties, Duties, ObligationSettings, PaperReminders, Papers],
})
export class ObligationsModule {}
