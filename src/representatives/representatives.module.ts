import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { tables } from '../core/database/database.module.js';
import { DelegatesModule } from '../delegates/delegates.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { AnswerCodeController } from './answer-code.controller.js';
import { AnswerController } from './answer.controller.js';
import { AnswerDesk } from './answer-desk.js';
import { CodeDesk } from './code-desk.js';
import { InvitationCodes } from './invitation-codes.js';
import {
  PreparedContent,
  Representative,
  SeatFile,
  SeatInvitation,
  SeatSetting,
  SeatStep,
} from './representative.entity.js';
import { RepresentativeRows } from './representative-rows.service.js';
import { SeatAnswers } from './seat-answers.service.js';
import { SeatAttendance } from './seat-attendance.service.js';
import { SeatBoard } from './seat-board.service.js';
import { SeatContents } from './seat-contents.service.js';
import { SeatController } from './seat.controller.js';
import { SeatDecisionsController } from './seat-decisions.controller.js';
import { SeatDecisions } from './seat-decisions.service.js';
import { SeatEdits } from './seat-edits.service.js';
import { SeatExports } from './seat-exports.service.js';
import { SeatFiles, SeatFileSweep, SeatShelf } from './seat-files.service.js';
import { SeatInvitations } from './seat-invitations.service.js';
import { SeatMails } from './seat-mails.js';
import { SeatsController } from './seats.controller.js';
import { SeatSettings } from './seat-settings.service.js';
import { SeatTold } from './seat-told.service.js';
import { SeatViews } from './seat-views.service.js';

/** Leaders whom agencies send to answer the children. */
@Module({
  imports: [
    ...tables(Representative, SeatStep, SeatInvitation, PreparedContent, SeatFile, SeatSetting),
    AccountsModule,
    DelegatesModule,
    ProgrammeModule,
  ],
  controllers: [
    SeatsController,
    SeatController,
    SeatDecisionsController,
    AnswerCodeController,
    AnswerController,
  ],
  providers: [
    AnswerDesk,
    CodeDesk,
    InvitationCodes,
    RepresentativeRows,
    SeatAnswers,
    SeatAttendance,
    SeatBoard,
    SeatContents,
    SeatDecisions,
    SeatEdits,
    SeatExports,
    SeatFiles,
    SeatFileSweep,
    SeatInvitations,
    SeatMails,
    SeatSettings,
    SeatShelf,
    SeatTold,
    SeatViews,
  ],
  exports: [
    InvitationCodes,
    RepresentativeRows,
    SeatAnswers,
    SeatBoard,
    SeatContents,
    SeatDecisions,
    SeatInvitations,
    SeatSettings,
  ],
})
export class RepresentativesModule {}
