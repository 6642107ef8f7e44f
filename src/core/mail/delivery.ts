import type { MailReason } from './mail-words.js';

interface Failure {
  reason: MailReason;
  code: number | null;
  /** Whether another try may help. */
  isFinal: boolean;
}

interface SmtpError {
  responseCode?: number;
  command?: string;
  code?: string;
  /** All that the server said. */
  response?: string;
}

/** Codes that say of a mailbox that it is not there, or takes nothing (RFC 5321, 4.2.2). */
const mailboxGone = [550, 551, 553];
/** "Security or policy" (RFC 3463, 3.8): the server minds who sends, not to whom. */
const isPolicy = /\b5\.7\.\d/;
/** The server has seen nothing of the mail when it answers these. */
const aboutMail = ['RCPT TO', 'DATA'];

/**
 * What a mail server's answer means (RFC 5321, 4.2.1): 5xx is final, 4xx and silence are not. That the server refuses us, our
 * login or our relaying says nothing about the mail, which waits for whoever mends the settings.
 */
export function failureOf(error: unknown): Failure {
  const { responseCode: code = null, command = '', code: word = '', response = '' } = error as SmtpError;
  if (word === 'EAUTH' || command.startsWith('AUTH'))
    return { reason: 'login-refused', code, isFinal: false };
  if (code === null) return { reason: 'not-reached', code, isFinal: false };
  if (code < 500) return { reason: 'busy', code, isFinal: false };
  const refusesUs = !aboutMail.includes(command) || (command === 'RCPT TO' && isPolicy.test(response));
  if (refusesUs) return { reason: 'server-refuses', code, isFinal: false };
  const isGone = command === 'RCPT TO' && mailboxGone.includes(code);
  return { reason: isGone ? 'address-refused' : 'refused', code, isFinal: true };
}

export const mostTries = 8;

const second = 1000;
const minute = 60 * second;
const waits = [30 * second, 2 * minute, 5 * minute, 15 * minute, 45 * minute, 120 * minute, 240 * minute];

/** After how many milliseconds the next try comes, a fifth sooner or later, so that mails which failed together don't come back together. */
export function waitAfter(tries: number, random: () => number = Math.random): number {
  const wait = waits[Math.min(tries, waits.length) - 1] ?? 30 * second;
  return Math.round(wait * (0.8 + 0.4 * random()));
}
