import { Injectable } from '@nestjs/common';
import { Sensitive } from '../secrets/sensitive.js';
import { MailKinds } from './mail-kinds.js';
import type { MailContents } from './mail-kinds.js';
import type { Mail } from './mail.entity.js';

/** What a mail says: as its kind writes it now, or as it went out. */
@Injectable()
export class MailComposer {
  constructor(
    private readonly kinds: MailKinds,
    private readonly sensitive: Sensitive,
  ) {}

  /** What a server may have of it already, else what its kind writes now; null: nobody should get it any more. */
  async compose(mail: Mail): Promise<MailContents | null> {
    const { id, kind, subjectId, toName, contentsSealed } = mail;
    const fresh = await this.kinds.of(kind).compose({ subjectId, toName, secret: this.secretOf(mail) });
    return fresh && contentsSealed !== null ? this.asSent(id, contentsSealed) : fresh;
  }

  /** For who looks at a mail: as it went out, else as it would now. */
  told(mail: Mail): Promise<MailContents | null> {
    const { id, contentsSealed } = mail;
    return contentsSealed === null ? this.compose(mail) : Promise.resolve(this.asSent(id, contentsSealed));
  }

  isConfidential({ kind }: Mail): boolean {
    return this.kinds.of(kind).isConfidential === true;
  }

  seal(id: string, contents: MailContents): string {
    return this.sensitive.seal(JSON.stringify(contents), `mails.contents/${id}`);
  }

  secretOf({ id, secretSealed }: Mail): string | null {
    return secretSealed === null ? null : this.sensitive.open(secretSealed, `mails.secret/${id}`);
  }

  private asSent(id: string, sealed: string): MailContents {
    return JSON.parse(this.sensitive.open(sealed, `mails.contents/${id}`)) as MailContents;
  }
}
