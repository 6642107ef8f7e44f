import type { MailBody, MailPart } from './mail-body.js';

/** The mail without any dress: for programs that show no HTML, and to be pasted into a chat. */
export function mailText({ greeting, parts, signature }: MailBody): string {
  return [greeting, ...parts.map(partText), ['--', ...signature].join('\n')].join('\n\n');
}

function partText(part: MailPart): string {
  if (part.kind === 'text') return part.text;
  if (part.kind === 'facts') return part.facts.map(([name, value]) => `${name}: ${value}`).join('\n');
  return part.kind === 'link' ? `${part.text}:\n${part.href}` : `${part.text} ${part.code}`;
}
