/** Marks without width, and fillers that look like nothing at all. */
const INVISIBLE = /[\u200B\u2060\uFEFF\u115F\u1160\u2800\u3164\uFFA0]/g;
const WITHOUT_JOINERS_AT_THE_ENDS = /^[\s\u200C\u200D]*(.*[^\s\u200C\u200D])?/s;
/** Words of letters that are NFC whatever stands beside them, with single spaces: nearly every text. */
const ALREADY_CLEAN = /^[!-~\u00C0-\u024F\u1EA0-\u1EF9]+(?: [!-~\u00C0-\u024F\u1EA0-\u1EF9]+)*$/;
const LINE_BREAK = /\r\n|[\r\u2028\u2029]/g;
const CONTROL =
  /[\p{Cc}\p{Cs}\u00AD\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/u;

/** One line as it is stored: NFC, no white space around, single spaces inside. The soft hyphen stays: in TCVN3 text it is ư. */
export function cleanText(value: string): string {
  if (isPlain(value)) return value;
  const text = withoutInvisible(value).replace(/\s+/g, ' ');
  return WITHOUT_JOINERS_AT_THE_ENDS.exec(text)?.[1] ?? '';
}

/** Surely clean as it stands, on one line and without control characters. */
export function isPlain(value: string): boolean {
  return value === '' || ALREADY_CLEAN.test(value);
}

/** A text of several lines as it is stored: NFC, `\n` between lines, no white space at the ends of lines or around. */
export function cleanLines(value: string): string {
  const lines = withoutInvisible(value).replace(LINE_BREAK, '\n').split('\n');
  return lines.map(cleanLine).join('\n').trim();
}

/**
 * Control characters, soft hyphens, marks that turn the direction of writing, halves of characters; line breaks too,
 * but for the `\n` of texts of several lines.
 */
export function hasControlCharacters(value: string, { lines = false } = {}): boolean {
  return CONTROL.test(lines ? value.replaceAll('\n', '') : value);
}

/** At most so many letters, with `…` for what was cut off; no letter is cut in two. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** As people see the name of a file: one line, nothing that steers. */
export function cleanFileName(name: string, most = 120): string {
  return cutText(cleanText(name.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')), most);
}

function withoutInvisible(value: string): string {
  return value.replace(INVISIBLE, '').normalize('NFC');
}

function cleanLine(line: string): string {
  return line.replaceAll('\t', ' ').trimEnd();
}
