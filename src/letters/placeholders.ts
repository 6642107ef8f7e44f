import type { OfficialDocument } from '../core/documents/official-document.js';
import { placeholders } from './letter-words.js';
import type { Placeholder, PlaceholderValues } from './letter-words.js';

const inBraces = /\{([^{}]*)\}/g;

/** The first name in the text that is no placeholder, or a brace without its partner; null where all is right. */
export function unknownIn(text: string): string | null {
  for (const [, name = ''] of text.matchAll(inBraces)) if (!isPlaceholder(name)) return name || '{}';
  return /[{}]/.exec(text.replace(inBraces, ''))?.[0] ?? null;
}

/** Each name once replaced by its value; a value that holds braces itself stays as it is. */
export function filled(text: string, values: PlaceholderValues): string {
  return text.replace(inBraces, (whole, name: string) => (isPlaceholder(name) ? values[name] : whole));
}

/** Where the codes of a stored letter stand: they open something, so that no row holds them. */
export const codePlace = '{ma}';

/** As it is printed. @param codes such as `ABCD-EFGH`, one for each place of the recipient's seat */
export function withCodes(document: OfficialDocument, codes: string[]): OfficialDocument {
  const written = JSON.stringify(document).replaceAll(codePlace, codes.join(', '));
  return JSON.parse(written) as OfficialDocument;
}

function isPlaceholder(name: string): name is Placeholder {
  return placeholders.some((one) => one === name);
}
