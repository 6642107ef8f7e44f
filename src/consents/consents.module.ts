import { Global, Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { tables } from '../core/database/database.module.js';
import { ConsentSource } from '../delegates/consent-source.js';
import { DelegatesModule } from '../delegates/delegates.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { CommitmentRule } from './commitment-rule.js';
import { ConsentForms } from './consent-forms.service.js';
import { ConsentLedger } from './consent-ledger.service.js';
import { ConsentReader } from './consent-reader.service.js';
import { ConsentScansController } from './consent-scans.controller.js';
import { ConsentFiles, ConsentScans } from './consent-scans.service.js';
import { ConsentSearchController } from './consent-search.controller.js';
import { CommitmentBySetting, ConsentSettings } from './consent-settings.service.js';
import { ConsentStandings } from './consent-standings.service.js';
import {
  ConsentAnswer,
  ConsentRecord,
  ConsentScan,
  ConsentSetting,
  ConsentStanding,
  ConsentText,
} from './consent.entity.js';
import { ConsentsController } from './consents.controller.js';
import { Consents } from './consents.service.js';
import { DelegationConsentsController } from './delegation-consents.controller.js';
import { PaperPile } from './paper-pile.service.js';
import { ScanSweep } from './scan-sweep.js';
import { ConsentSetupController } from './setup.controller.js';

/** Global, since the delegates below ask it through `ConsentSource`. */
@Global()
@Module({
  imports: [
    ...tables(ConsentText, ConsentSetting, ConsentRecord, ConsentAnswer, ConsentStanding, ConsentScan),
    AccountsModule,
    DelegatesModule,
    ProgrammeModule,
  ],
  controllers: [
    ConsentsController,
    ConsentScansController,
    ConsentSearchController,
    DelegationConsentsController,
    ConsentSetupController,
  ],
  providers: [
    ConsentFiles,
    ConsentForms,
    ConsentLedger,
    ConsentReader,
    Consents,
    ConsentScans,
    ConsentSettings,
    ConsentStandings,
    PaperPile,
    ScanSweep,
    { provide: CommitmentRule, useClass: CommitmentBySetting },
    { provide: ConsentSource, useExisting: ConsentStandings },
  ],
  exports: [ConsentSource, ConsentStandings, PaperPile],
})
export class ConsentsModule {}
