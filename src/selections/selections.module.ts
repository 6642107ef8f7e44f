import { Global, Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { tables } from '../core/database/database.module.js';
import { ChoiceSource } from '../delegates/choice-source.js';
import { DelegatesModule } from '../delegates/delegates.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { Candidates } from './candidates.service.js';
import { Choices } from './choices.service.js';
import { ForumPairs } from './forum-pairs.service.js';
import { JourneyPlaces } from './journey-places.service.js';
import { SelectionLists } from './selection-lists.service.js';
import { SelectionReader } from './selection-reader.service.js';
import { Selection, SelectionPlaces } from './selection.entity.js';
import { SelectionsController } from './selections.controller.js';
import { Selections } from './selections.service.js';

/** Children on their way to the national forum. Global, since the delegates below ask who is chosen. */
@Global()
@Module({
  imports: [...tables(Selection, SelectionPlaces), AccountsModule, DelegatesModule, ProgrammeModule],
  controllers: [SelectionsController],
  providers: [
    Candidates,
    ForumPairs,
    JourneyPlaces,
    SelectionLists,
    SelectionReader,
    Selections,
    { provide: ChoiceSource, useClass: Choices },
  ],
  exports: [ChoiceSource],
})
export class SelectionsModule {}
