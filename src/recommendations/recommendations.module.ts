import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { tables } from '../core/database/database.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { Concern, ConcernReport, Mask } from './care/care.entity.js';
import { ConcernMails } from './care/concern-mails.js';
import { ConcernSeal } from './care/concern-seal.js';
import { ConcernsController } from './care/concerns.controller.js';
import { ConcernAlarms } from './care/concern-alarms.service.js';
import { ConcernFiles } from './care/concern-files.service.js';
import { Concerns } from './care/concerns.service.js';
import { ReadingController } from './care/reading.controller.js';
import { Reading } from './care/reading.service.js';
import { Sealing } from './care/sealing.service.js';
import { RecommendationWord } from './gathering/recommendation-word.entity.js';
import { WordIndex } from './gathering/word-index.service.js';
import { ImportedLists } from './intake/imported-lists.service.js';
import { IntakeController } from './intake/intake.controller.js';
import { Intake, IntakeFile, RecommendationImport } from './intake/intake.entity.js';
import { IntakeRows } from './intake/intake-rows.service.js';
import { IntakeViews } from './intake/intake-views.service.js';
import { IntakeFileSweep, Intakes, IntakeShelf } from './intake/intakes.service.js';
import { ListController } from './intake/list.controller.js';
import { ListImports, ListSweep } from './intake/list-imports.service.js';
import { ListJudge } from './intake/list-judge.service.js';
import { OwnRecommendations } from './intake/own-recommendations.service.js';
import { Originals } from './originals.js';
import { Recommendation } from './recommendation.entity.js';

const intake = [
  ImportedLists,
  IntakeFileSweep,
  IntakeRows,
  Intakes,
  IntakeShelf,
  IntakeViews,
  ListImports,
  ListJudge,
  ListSweep,
  OwnRecommendations,
];
const care = [ConcernAlarms, ConcernFiles, ConcernMails, Concerns, ConcernSeal, Reading, Sealing];
const gathering = [WordIndex];

/** What children ask, from a district's list until it is answered. */
@Module({
  imports: [
    ...tables(Recommendation, RecommendationWord, Intake, IntakeFile, RecommendationImport),
    ...tables(Mask, Concern, ConcernReport),
    AccountsModule,
    ProgrammeModule,
  ],
  controllers: [IntakeController, ListController, ReadingController, ConcernsController],
  providers: [...intake, ...care, ...gathering, Originals],
  exports: [Concerns, IntakeRows, Intakes, IntakeViews, OwnRecommendations, Reading],
})
export class RecommendationsModule {}
