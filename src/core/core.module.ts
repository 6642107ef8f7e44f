import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import { Activity, ActivitySeal } from './activity/activity.entity.js';
import { Sealer } from './activity/sealer.js';
import { Backups } from './backup/backups.service.js';
import { Clock } from './clock/clock.js';
import { Setting } from './clock/setting.entity.js';
import { tables } from './database/database.module.js';
import { WrittenFiles } from './documents/written-files.service.js';
import { ErrorFilter } from './errors/error.filter.js';
import { Submission } from './forms/submission.entity.js';
import { Submissions } from './forms/submissions.js';
import { PageInterceptor } from './html/page.interceptor.js';
import { VisitorPages } from './html/visitor-pages.js';
import { Pages } from './html/pages.js';
import { BackupJob, SealingJob, SubmissionSweep } from './jobs/server-jobs.js';
import { Cookies } from './request/cookies.js';
import { Sensitive } from './secrets/sensitive.js';
import { SheetFiles } from './sheets/sheet-files.js';

/** Services that any module may inject without importing this one. */
@Global()
@Module({
  imports: tables(Activity, ActivitySeal, Setting, Submission),
  providers: [
    BackupJob,
    Backups,
    Clock,
    Cookies,

    Pages,
    Sealer,
    SealingJob,
    Sensitive,
    SheetFiles,
    SubmissionSweep,
    Submissions,
    VisitorPages,
    WrittenFiles,
    { provide: APP_FILTER, useClass: ErrorFilter },
    { provide: APP_INTERCEPTOR, useClass: PageInterceptor },
  ],
  exports: [Backups, Clock, Cookies, Pages, Sealer, Sensitive, SheetFiles, Submissions, WrittenFiles],
})
export class CoreModule {}
