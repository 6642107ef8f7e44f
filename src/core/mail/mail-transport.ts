import type { MailContents } from './mail-kinds.js';

export interface Letter extends MailContents {
  /** Of the mail, which also names it for all who pass it on. */
  id: string;
  to: { name: string; address: string };
}

/** Hands mails on, one at a time or several at once. */
export abstract class MailTransport {
  /** Comes back when the mail is in others' hands, and not before. @throws what `failureOf` can read */
  abstract deliver(letter: Letter): Promise<void>;
  abstract close(): void;
}

/** The same on every try, so that whoever got a mail twice can tell. */
function messageIdOf({ id }: Pick<Letter, 'id'>, from: string): string {
  return `<${id}@${from.slice(from.indexOf('@') + 1)}>`;
}

/** What both transports tell nodemailer: addresses as objects, never as text that could name a second one. */
export function asMessage({ id, to, subject, text, html }: Letter, from: { name: string; address: string }) {
  const headers = { 'Auto-Submitted': 'auto-generated' };
  return { from, to, messageId: messageIdOf({ id }, from.address), subject, text, html, headers };
}
