import { Injectable } from '@nestjs/common';
import type { TextKey } from '../../../views/text/text.js';

/** A mail as it goes out: both halves say the same. */
export interface MailContents {
  subject: string;
  text: string;
  html: string;
}

export interface MailMatter {
  subjectId: string;
  toName: string;
  /** What was sealed when the mail was drafted. */
  secret: string | null;
}

/** One sort of mail; the room that has something to say adds it when it starts. */
interface MailKind {
  readonly kind: string;
  /** What the outbox calls it. */
  readonly label: TextKey;
  /** It brings a code that opens an account: nobody but its addressee reads it. */
  readonly isConfidential?: true;
  /** What there is to say now; null: nobody should get it any more. Asked for each preview, and right before each try. */
  compose(matter: MailMatter): Promise<MailContents | null>;
}

/** A mail of a kind that no room writes, or writes any longer. */
export class UnknownMail extends Error {
  constructor(kind: string) {
    super(`Nobody writes mails of the kind "${kind}".`);
  }
}

/** Who writes which mail. */
@Injectable()
export class MailKinds {
  private readonly known = new Map<string, MailKind>();

  add(...kinds: MailKind[]): void {
    for (const one of kinds) this.known.set(one.kind, one);
  }

  /** @throws UnknownMail */
  of(kind: string): MailKind {
    const found = this.known.get(kind);
    if (!found) throw new UnknownMail(kind);
    return found;
  }
}
