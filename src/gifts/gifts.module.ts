import { Global, Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { tables } from '../core/database/database.module.js';
import { ChildEnd } from '../delegates/child-end.js';
import { DelegatesModule } from '../delegates/delegates.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { ChildGiftsController } from './child-gifts.controller.js';
import { GiftDesks } from './gift-desk.service.js';
import { GiftEnd } from './gift-end.js';
import { GiftLists } from './gift-lists.service.js';
import { GiftReader } from './gift-reader.js';
import { GiftSeal } from './gift-seal.js';
import { Gift } from './gift.entity.js';
import { GiftsController } from './gifts.controller.js';
import { Gifts } from './gifts.service.js';

/** What children are given at a ceremony. Global, since the delegates below end gifts through `ChildEnd`. */
@Global()
@Module({
  imports: [...tables(Gift), AccountsModule, DelegatesModule, ProgrammeModule],
  controllers: [GiftsController, ChildGiftsController],
  providers: [GiftDesks, GiftLists, GiftReader, GiftSeal, Gifts, { provide: ChildEnd, useClass: GiftEnd }],
  exports: [ChildEnd, GiftReader, Gifts],
})
export class GiftsModule {}
