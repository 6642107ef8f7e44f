import { cleanText } from './clean-text.js';

const NUMBERING = /^(?:\(?\d{1,4}(?:\s?[.):/-]\s?|\s)|[-–+*•]\s?)(?=\p{L})/u;
/** No name; taking its brackets off one by one would take long. */
const TOO_LONG = 300;
const BRACKETED_END = /^([^()[\]]*)[)\]]?$/;

/** A name split over two columns, `Nguyễn Văn` and `Hải`: one space between its words, NFC, letters and capitals as they are. */
export function joinedName(parts: readonly string[]): string {
  return cleanText(parts.join(' '));
}

/** The name in a cell, without the number in front, and what stands behind it in brackets: `1. Danh Út (lớp trưởng)`. */
export function nameFromCell(text: string): { name: string; note: string } {
  let name = cleanText(text).replace(NUMBERING, '');
  if (name.length > TOO_LONG) return { name, note: '' };
  const notes: string[] = [];
  for (let at = lastBracket(name); at >= 0; at = lastBracket(name)) {
    const [, note] = BRACKETED_END.exec(name.slice(at + 1)) ?? [];
    if (note === undefined) break;
    if (note.trim() !== '') notes.unshift(note.trim());
    name = name.slice(0, at).trimEnd();
  }
  return { name, note: notes.join('; ') };
}

function lastBracket(text: string): number {
  return Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
}
