import type { FastifyReply } from 'fastify';
import type { FormState } from '../../views/ui/form-state.js';
import { translate } from '../../views/text/text.js';
import { TooSoon } from '../core/errors/refusals.js';
import { typedValues } from '../core/forms/read-form.js';
import { Page } from '../core/html/page.js';
import { currentRequest } from '../core/request/request-context.js';

/** A form that has to wait comes back with what was typed, and says how long (429). */
export async function orWait<T>(
  work: () => Promise<T>,
  body: unknown,
  { reply, again }: { reply: FastifyReply; again: (form: FormState) => Page },
): Promise<T | Page> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof TooSoon)) throw error;
    void reply.header('retry-after', error.seconds);
    const errors = [{ field: '', message: waitInWords(error.seconds) }];
    return new Page(again({ values: typedValues(body), errors }).content, 429);
  }
}

function waitInWords(seconds: number): string {
  const t = translate(currentRequest()?.language ?? 'vi');
  if (seconds < 120) return t('accounts.wait-seconds', { count: seconds });
  return t('accounts.wait-minutes', { count: Math.ceil(seconds / 60) });
}
