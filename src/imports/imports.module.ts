import { Global, Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { tables } from '../core/database/database.module.js';
import { DelegatesModule } from '../delegates/delegates.module.js';
import { StartedLists } from '../delegates/started-lists.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { DryRuns } from './dry-runs.service.js';
import { Import } from './import.entity.js';
import { ImportContents } from './import-contents.js';
import { ImportPages } from './import-pages.service.js';
import { ImportSweep } from './import-sweep.js';
import { ImportsController } from './imports.controller.js';
import { Imports } from './imports.service.js';
import { ListFiles } from './list-files.service.js';
import { MarkedFiles } from './marked-files.service.js';
import { NewImportsController } from './new-imports.controller.js';
import { Templates } from './templates.service.js';
import { UnfinishedImports } from './unfinished-imports.service.js';

/** Global, since the delegation's page asks for its lists on their way. */
@Global()
@Module({
  imports: [...tables(Import), AccountsModule, DelegatesModule, ProgrammeModule],
  controllers: [NewImportsController, ImportsController],
  providers: [
    DryRuns,
    ImportContents,
    ImportPages,
    Imports,
    ImportSweep,
    ListFiles,
    MarkedFiles,
    Templates,
    { provide: StartedLists, useClass: UnfinishedImports },
  ],
  exports: [Imports, StartedLists],
})
export class ImportsModule {}
