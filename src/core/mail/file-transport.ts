import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { asMessage, MailTransport } from './mail-transport.js';
import type { Letter } from './mail-transport.js';

/** Without a mail server: each mail becomes a file that mail programs open, named after the mail's id. */
export class FileTransport extends MailTransport {
  private readonly transporter = nodemailer.createTransport({ streamTransport: true, buffer: true });

  constructor(
    private readonly folder: string,
    private readonly from: { name: string; address: string },
  ) {
    super();
  }

  async deliver(letter: Letter): Promise<void> {
    const { message } = await this.transporter.sendMail(asMessage(letter, this.from));
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = join(this.folder, `${letter.id}.eml`);
    await writeFile(`${file}.part`, message as Buffer, { mode: 0o600 });
    await rename(`${file}.part`, file);
  }

  close(): void {
    this.transporter.close();
  }
}
