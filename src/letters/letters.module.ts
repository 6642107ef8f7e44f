import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { tables } from '../core/database/database.module.js';
import { GuestsModule } from '../guests/guests.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { RepresentativesModule } from '../representatives/representatives.module.js';
import { Issuers } from './issuers.service.js';
import { LetterController } from './letter.controller.js';
import { Issuer, Letter, LetterScan, LetterTemplate } from './letter.entity.js';
import { LetterFiles } from './letter-files.service.js';
import { LettersController } from './letters.controller.js';
import { Letters, LetterShelf, LetterSweep } from './letters.service.js';
import { LetterTemplates } from './letter-templates.service.js';
import { LetterViews } from './letter-views.service.js';
import { LetterWriter } from './letter-writer.service.js';
import { Recipients } from './recipients.service.js';

/** Letters in official form. */
@Module({
  imports: [
    ...tables(Issuer, Letter, LetterScan, LetterTemplate),
    AccountsModule,
    GuestsModule,
    ProgrammeModule,
    RepresentativesModule,
  ],
  controllers: [LettersController, LetterController],
  providers: [
    Issuers,
    LetterFiles,
    Letters,
    LetterShelf,
    LetterSweep,
    LetterTemplates,
    LetterViews,
    LetterWriter,
    Recipients,
  ],
  exports: [Issuers, Letters],
})
export class LettersModule {}
