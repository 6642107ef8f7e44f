import nodemailer from 'nodemailer';
import type { Transporter } from 'nodemailer';
import { asMessage, MailTransport } from './mail-transport.js';
import type { Letter } from './mail-transport.js';

/** Milliseconds. A mail must have its end long before the claim on it runs out. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 } as const;

/** Connections kept open between mails. A login never travels in clear: where there is one, TLS must be had. */
export class SmtpTransport extends MailTransport {
  private readonly transporter: Transporter;

  constructor(
    url: URL,
    private readonly from: { name: string; address: string },
  ) {
    super();
    this.transporter = nodemailer.createTransport({
      pool: true,
      maxConnections: 5,
      maxMessages: 100,
      maxRequeues: 0,
      requireTLS: url.username !== '',
      ...patience,
      disableFileAccess: true,
      disableUrlAccess: true,
      url: url.href,
    });
  }

  async deliver(letter: Letter): Promise<void> {
    await this.transporter.sendMail(asMessage(letter, this.from));
  }

  close(): void {
    this.transporter.close();
  }
}
