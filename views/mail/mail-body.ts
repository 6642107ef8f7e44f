/** One thing that a mail says, in the order in which it is read. */
export type MailPart =
  | { kind: 'text'; text: string }
  /** What is known, as pairs of a name and a value. */
  | { kind: 'facts'; facts: [string, string][] }
  /** Where something is to be done; in plain text its address stands on a line of its own. */
  | { kind: 'link'; text: string; href: string }
  /** For whoever reads it out or types it. */
  | { kind: 'code'; text: string; code: string };

/** What a mail says, before it becomes HTML and its twin in plain text. */
export interface MailBody {
  subject: string;
  greeting: string;
  parts: MailPart[];
  /** Who sends it, and whom to ask. */
  signature: string[];
}
