import { renderToString } from 'preact-render-to-string';
import type { MailContents } from '../../src/core/mail/mail-kinds.js';
import type { MailBody } from './mail-body.js';
import { MailHtml } from './mail-html.js';
import { mailText } from './mail-text.js';

/** Both halves of a mail from the same words. */
export function writeMail(body: MailBody): MailContents {
  const html = `<!doctype html>${renderToString(<MailHtml {...body} />)}`;
  return { subject: body.subject, text: mailText(body), html };
}
