import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { ProgrammeModule } from '../programme/programme.module.js';
import { MailController } from './mail.controller.js';
import { MailViews } from './mail-view.service.js';
import { OutboxController } from './outbox.controller.js';
import { OutboxList } from './outbox-list.service.js';

/** The committee's pages of the outbox. */
@Module({
  imports: [AccountsModule, ProgrammeModule],
  controllers: [OutboxController, MailController],
  providers: [MailViews, OutboxList],
})
export class OutboxModule {}
