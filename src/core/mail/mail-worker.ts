import { Injectable, Logger } from '@nestjs/common';
import { describeError } from '../errors/describe-error.js';
import { Missing } from '../errors/refusals.js';
import { Repeating } from '../jobs/repeating.js';
import { failureOf } from './delivery.js';
import { UnknownMail } from './mail-kinds.js';
import { MailClaims } from './mail-claims.service.js';
import type { Ending } from './mail-claims.service.js';
import { MailComposer } from './mail-composer.service.js';
import type { MailContents } from './mail-kinds.js';
import { MailTransport } from './mail-transport.js';
import type { Mail } from './mail.entity.js';

interface Ready {
  mail: Mail;
  contents: MailContents;
}

const sent: Ending = { reason: null, code: null, isFinal: true };

/** Brings mails out of the outbox, some at a time; a mail that fails stops nobody but itself. */
@Injectable()
export class MailWorker extends Repeating {
  protected readonly interval = 5_000;
  private readonly log = new Logger(MailWorker.name);

  constructor(
    private readonly claims: MailClaims,
    private readonly composer: MailComposer,
    private readonly transport: MailTransport,
  ) {
    super();
  }

  override async onApplicationShutdown(): Promise<void> {
    await super.onApplicationShutdown();
    this.transport.close();
  }

  /** There is something to send, once the running transaction has ended. */
  nudge(): void {
    this.hasten();
  }

  /** While some are with the mail server, the next ones are written. @returns how many mails it took up */
  async work(): Promise<number> {
    let taken = 0;
    let delivery: Promise<unknown> = Promise.resolve();
    for (let mails = await this.claims.take(); mails.length > 0; mails = await this.claims.take()) {
      taken += mails.length;
      const ready = await this.prepare(mails);
      await delivery;
      delivery = Promise.all(ready.map((one) => this.deliver(one)));
      if (this.isStopped) break;
    }
    await delivery;
    return taken;
  }

  private async prepare(mails: Mail[]): Promise<Ready[]> {
    const suppressed = await this.claims.suppressedAmong(mails);
    const written = await Promise.all(mails.map((mail) => this.write(mail, suppressed)));
    return this.claims.keepContents(written.filter((one) => one !== null));
  }

  /** Null where it has ended already. */
  private async write(mail: Mail, suppressed: Set<string>): Promise<Ready | null> {
    const withheld = (reason: 'address-suppressed' | 'not-wanted') =>
      this.claims.withhold(mail, reason).then(() => null);
    if (suppressed.has(mail.toAddress)) return withheld('address-suppressed');
    try {
      const contents = await this.composer.compose(mail);
      return contents ? { mail, contents } : await withheld('not-wanted');
    } catch (error) {
      this.log.error({ ...describeError(error), mailKind: mail.kind });
      // The database may only have been away; what is gone, or of a kind that nobody writes, stays so.
      const isFinal = error instanceof Missing || error instanceof UnknownMail;
      await this.claims.end(mail, { reason: 'not-written', code: null, isFinal });
      return null;
    }
  }

  private async deliver({ mail, contents }: Ready): Promise<void> {
    const to = { name: mail.toName, address: mail.toAddress };
    const ending = await this.transport
      .deliver({ ...contents, id: mail.id, to })
      .then(() => sent)
      .catch(failureOf);
    await this.claims.end(mail, ending).catch((error: unknown) => {
      this.log.error(describeError(error));
    });
  }
}
