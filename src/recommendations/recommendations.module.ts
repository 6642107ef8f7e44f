import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { tables } from '../core/database/database.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { AnswerFiles, AnswerFileSweep, AnswerShelf } from './answering/answer-files.service.js';
import { AnswerMails } from './answering/answer-mails.js';
import { AnswerReminderJob, AnswerReminders } from './answering/answer-reminders.js';
import { Answer, AnswerFile, AnsweringSetting, Commitment, SpokenAnswer } from './answering/answer.entity.js';
import {
  AnswerFilesController,
  AnswersController,
  ProgressController,
} from './answering/answers.controller.js';
import { Answers } from './answering/answers.service.js';
import { Briefings } from './answering/briefing.service.js';
import { CommitmentsController } from './answering/commitments.controller.js';
import { Commitments } from './answering/commitments.service.js';
import { Dialogue } from './answering/dialogue.service.js';
import { Dues } from './answering/dues.service.js';
import { Publication } from './answering/publication.service.js';
import { Waiting } from './answering/waiting.service.js';
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
import { CarriedOvers } from './following/carried-over.service.js';
import { Feedbacks } from './following/feedback.service.js';
import { Feedback, ProgressEntry } from './following/following.entity.js';
import { Progress } from './following/progress.service.js';
import { ForumController } from './forum.controller.js';
import { Forums } from './forums.service.js';
import { Assignments } from './gathering/assignments.service.js';
import { CoAnswer } from './gathering/co-answer.entity.js';
import { DeskLists } from './gathering/desk-list.service.js';
import { DeskSums } from './gathering/desk-sums.service.js';
import { DeskController } from './gathering/desk.controller.js';
import { MatterViews } from './gathering/matter-views.service.js';
import { Matters } from './gathering/matters.service.js';
import { Merges } from './gathering/merges.service.js';
import { RecommendationStep } from './gathering/recommendation-step.entity.js';
import { RecommendationWord } from './gathering/recommendation-word.entity.js';
import { Similar } from './gathering/similar.service.js';
import { WordIndex } from './gathering/word-index.service.js';
import { UndeliveredAnswers } from './following/undelivered.service.js';
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
import { RecommendationFigures } from './showing/figures.service.js';
import { PublicController } from './showing/public.controller.js';
import { ForumReports } from './showing/report.service.js';
import { Shown } from './showing/shown.service.js';

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
const gathering = [Assignments, DeskLists, DeskSums, Matters, MatterViews, Merges, Similar, WordIndex];
const answering = [
  ...[AnswerFiles, AnswerFileSweep, AnswerMails, AnswerReminderJob, AnswerReminders, AnswerShelf, Answers],
  ...[Briefings, Commitments, Dialogue, Dues, Publication, Waiting],
];
const following = [CarriedOvers, Feedbacks, Progress, UndeliveredAnswers];
const showing = [ForumReports, RecommendationFigures, Shown];

/** What children ask, from a district's list until it is answered, and followed afterwards. */
@Module({
  imports: [
    ...tables(Recommendation, RecommendationWord, Intake, IntakeFile, RecommendationImport),
    ...tables(Mask, Concern, ConcernReport, RecommendationStep, CoAnswer),
    ...tables(Answer, AnswerFile, SpokenAnswer, Commitment, AnsweringSetting, ProgressEntry, Feedback),
    AccountsModule,
    ProgrammeModule,
  ],
  controllers: [
    ...[IntakeController, ListController, ReadingController, ConcernsController, DeskController],
    ...[
      AnswersController,
      AnswerFilesController,
      ProgressController,
      CommitmentsController,
      ForumController,
      PublicController,
    ],
  ],
  providers: [...intake, ...care, ...gathering, ...answering, ...following, ...showing, Forums, Originals],
  exports: [
    ...[
      Answers,
      Assignments,
      CarriedOvers,
      Commitments,
      Concerns,
      DeskLists,
      DeskSums,
      Dialogue,
      Feedbacks,
      Forums,
    ],
    ...[
      IntakeRows,
      Intakes,
      IntakeViews,
      Matters,
      Merges,
      OwnRecommendations,
      Progress,
      Publication,
      Reading,
    ],
    ...[Sealing, Shown, UndeliveredAnswers, Waiting],
  ],
})
export class RecommendationsModule {}
