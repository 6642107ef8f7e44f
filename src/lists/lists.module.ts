import { Global, Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { tables } from '../core/database/database.module.js';
import { DelegatesModule } from '../delegates/delegates.module.js';
import { DelegationPapers } from '../delegates/delegation-papers.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { DelegationLists } from './delegation-lists.service.js';
import { ExportsController } from './exports.controller.js';
import { Exports } from './exports.service.js';
import { Letterhead } from './letterhead.entity.js';
import { Letterheads } from './letterheads.service.js';
import { ListsController } from './lists.controller.js';
import { Papers } from './papers.service.js';
import { SignInPapers } from './sign-in-papers.service.js';
import { SignedListSweep } from './scan-sweep.js';
import { SignedListScansController } from './signed-list-scans.controller.js';
import { SignedListFiles, SignedListScans } from './signed-list-scans.service.js';
import { SignedLine, SignedList, SignedListScan } from './signed-list.entity.js';
import { SignedListsController } from './signed-lists.controller.js';
import { SignedLists } from './signed-lists.service.js';

/** Lists on paper and in files. Global, since the delegation's page asks for what is known of its papers. */
@Global()
@Module({
  imports: [
    ...tables(Letterhead, SignedList, SignedLine, SignedListScan),
    AccountsModule,
    DelegatesModule,
    ProgrammeModule,
  ],
  controllers: [ListsController, SignedListsController, SignedListScansController, ExportsController],
  providers: [
    DelegationLists,
    Exports,
    Letterheads,
    SignInPapers,
    SignedListFiles,
    SignedListScans,
    SignedListSweep,
    SignedLists,
    { provide: DelegationPapers, useClass: Papers },
  ],
  exports: [DelegationPapers, Letterheads, SignedLists],
})
export class ListsModule {}
