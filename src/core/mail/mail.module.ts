import { Global, Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import { tables } from '../database/database.module.js';
import { FileTransport } from './file-transport.js';
import { MailClaims } from './mail-claims.service.js';
import { MailComposer } from './mail-composer.service.js';
import { mailFolder, MailFileSweep } from './mail-file-sweep.js';
import { MailKinds } from './mail-kinds.js';
import { MailTransport } from './mail-transport.js';
import { MailWorker } from './mail-worker.js';
import { Mail, MailNote, MailTry, SuppressedAddress } from './mail.entity.js';
import { Outbox } from './outbox.service.js';
import { SmtpTransport } from './smtp-transport.js';

const sender = 'Chung Tay vì trẻ em';

function transportFor(config: Config): MailTransport {
  const from = { name: sender, address: config.mailFrom };
  return config.smtpUrl
    ? new SmtpTransport(config.smtpUrl, from)
    : new FileTransport(mailFolder(config), from);
}

/** The outbox and who empties it. */
@Global()
@Module({
  imports: tables(Mail, MailNote, MailTry, SuppressedAddress),
  providers: [
    MailClaims,
    MailComposer,
    MailFileSweep,
    MailKinds,
    MailWorker,
    Outbox,
    { provide: MailTransport, inject: [Config], useFactory: transportFor },
  ],
  exports: [MailClaims, MailComposer, MailKinds, MailWorker, Outbox],
})
export class MailModule {}
