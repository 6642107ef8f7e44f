import { sameSitePath } from '../core/request/same-site-path.js';

/** A form that was sent when nobody was signed in any more. */
export interface KeptPost {
  action: string;
  fields: [name: string, value: string][];
}

const secret = /password|^old$|^again$|^code$/i;

/** Packs what was typed for the way over the sign-in page; never passwords. Null where there is nothing to send again. */
export function keepPost(url: string, body: unknown): string | null {
  if (typeof body !== 'object' || body === null) return null;
  const fields = Object.entries(body).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as const),
  );
  const typed = fields.filter(([name, value]) => typeof value === 'string' && !secret.test(name));
  return JSON.stringify({ action: url, fields: typed });
}

/** Null for anything but a form of this site. */
export function readKept(packed: unknown): KeptPost | null {
  const { action, fields } = parse(packed);
  const path = typeof action === 'string' ? sameSitePath(action) : null;
  return path && Array.isArray(fields) && fields.every(isField) ? { action: path, fields } : null;
}

function parse(packed: unknown): { action?: unknown; fields?: unknown } {
  if (typeof packed !== 'string' || !packed.startsWith('{')) return {};
  try {
    return JSON.parse(packed) as { action?: unknown; fields?: unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function isField(field: unknown): field is [string, string] {
  return Array.isArray(field) && field.length === 2 && field.every((part) => typeof part === 'string');
}
