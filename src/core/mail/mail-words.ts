/**
 * Where a mail stands: a draft that a person looks at, on its way (queued, sending, retrying), or at an end: sent, failed
 * for good, or suppressed, since nobody should get it any more.
 */
export const mailStates = ['draft', 'queued', 'sending', 'retrying', 'sent', 'failed', 'suppressed'] as const;
export type MailState = (typeof mailStates)[number];

/** Why a mail failed, waits for another try, or is not sent at all. */
export type MailReason =
  | 'refused'
  | 'address-refused'
  | 'not-reached'
  | 'busy'
  | 'login-refused'
  | 'not-written'
  | 'address-suppressed'
  | 'not-wanted'
  | 'discarded'
  | 'replaced'
  | 'server-refuses';

/** How else somebody was told. */
export const otherWays = ['zalo', 'phone', 'paper', 'in-person'] as const;
export type OtherWay = (typeof otherWays)[number];

/** Mails that a person has decided about, and that the worker has still to bring to an end. */
const onTheWay = ['queued', 'sending', 'retrying'] as const satisfies MailState[];

export function isOnTheWay(state: MailState): boolean {
  return onTheWay.some((one) => one === state);
}
