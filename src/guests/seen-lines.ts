import { createHash } from 'node:crypto';

/** The mark of lines as a preview has shown them: other lines have another one. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
