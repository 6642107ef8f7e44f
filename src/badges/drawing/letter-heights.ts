const lowerCase = 0.55;
const tall = 0.78;
const horn = 0.12;
const stackedMarks = [0, 0.3, 0.48];
const descender = 0.22;
const dotBelow = 0.26;
const baseline = 0.02;
const unusual = { rise: 1, drop: 0.5 };

const known = new Map<string, { rise: number; drop: number }>();

/** How far the ink of a text in Be Vietnam Pro reaches above its baseline, in ems, rounded up. */
export function rise(text: string): number {
  return Math.max(0, ...Array.from(text, (letter) => heights(letter).rise));
}

/** How far it reaches below, in ems, rounded up. */
export function drop(text: string): number {
  return Math.max(0, ...Array.from(text, (letter) => heights(letter).drop));
}

function heights(letter: string): { rise: number; drop: number } {
  const found = known.get(letter) ?? measured(letter);
  known.set(letter, found);
  return found;
}

function measured(letter: string): { rise: number; drop: number } {
  const [base = '', ...marks] = letter.normalize('NFD');
  if (!/[A-Za-z0-9đĐ\s.,;:·'’-]/.test(base)) return unusual;
  return { rise: bodyHeight(base) + marksHeight(marks), drop: depth(base, marks) };
}

function bodyHeight(base: string): number {
  return /[acegm-su-z]/.test(base) ? lowerCase : tall;
}

function marksHeight(marks: string[]): number {
  const above = marks.filter((mark) => mark !== '\u0323' && mark !== '\u031b').length;
  const fromMarks = stackedMarks[Math.min(above, 2)] ?? 0;
  return marks.includes('\u031b') ? Math.max(horn, fromMarks) : fromMarks;
}

function depth(base: string, marks: string[]): number {
  if (marks.includes('\u0323')) return dotBelow;
  return /[gjpqyQ,;]/.test(base) ? descender : baseline;
}
