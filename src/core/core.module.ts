import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import { Activity, ActivitySeal, ChainBeginning } from './activity/activity.entity.js';
import { Chain } from './activity/chain.js';
import { OldActivities } from './activity/old-activities.js';
import { Sealer } from './activity/sealer.js';
import { Backups } from './backup/backups.service.js';
import { ScanCopies } from './backup/scan-copies.service.js';
import { Clock } from './clock/clock.js';
import { ClockMoves } from './clock/clock-moves.service.js';
import { Setting } from './clock/setting.entity.js';
import { tables } from './database/database.module.js';
import { WrittenFiles } from './documents/written-files.service.js';
import { ErrorFilter } from './errors/error.filter.js';
import { SeenChanges } from './forms/seen.js';
import { Submission } from './forms/submission.entity.js';
import { Submissions } from './forms/submissions.js';
import { PageInterceptor } from './html/page.interceptor.js';
import { VisitorPages } from './html/visitor-pages.js';
import { Pages } from './html/pages.js';
import { BackupJob, ErasingJob, SealingJob, SubmissionSweep } from './jobs/server-jobs.js';
import { Erasers } from './retention/erasers.service.js';
import { Erasing } from './retention/erasing.service.js';
import { Erasure } from './retention/erasure.entity.js';
import { RowFiles } from './retention/row-files.js';
import { Survey } from './retention/survey.service.js';
import { Cookies } from './request/cookies.js';
import { Sensitive } from './secrets/sensitive.js';
import { SealedSheets } from './sheets/sealed-sheets.js';
import { SheetFiles } from './sheets/sheet-files.js';

/** Services that any module may inject without importing this one. */
@Global()
@Module({
  imports: tables(Activity, ActivitySeal, ChainBeginning, Erasure, Setting, Submission),
  providers: [
    BackupJob,
    Backups,
    Chain,
    Clock,
    ClockMoves,
    Cookies,
    Erasers,
    Erasing,
    ErasingJob,
    OldActivities,
    Pages,
    RowFiles,
    ScanCopies,
    SealedSheets,
    Sealer,
    SealingJob,
    SeenChanges,
    Sensitive,
    SheetFiles,
    SubmissionSweep,
    Submissions,
    Survey,
    VisitorPages,
    WrittenFiles,
    { provide: APP_FILTER, useClass: ErrorFilter },
    { provide: APP_INTERCEPTOR, useClass: PageInterceptor },
  ],
  exports: [
    Backups,
    Clock,
    ClockMoves,
    Cookies,
    Erasing,
    OldActivities,
    Pages,
    SealedSheets,
    Sealer,
    SeenChanges,
    Sensitive,
    SheetFiles,
    Submissions,
    Survey,
    WrittenFiles,
  ],
})
export class CoreModule {}
