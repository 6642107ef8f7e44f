const line = 16;
const space = 4;

/** In points, for texts in columns of these widths: rows that were never opened in Excel do not grow by themselves. */
export function rowHeight(cells: { text: string; width: number }[]): number {
  return Math.max(1, ...cells.map(({ text, width }) => linesOf(text, width))) * line + space;
}

/** Broken between words; a letter is about as wide as a digit, in which widths are given. */
function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, width), 0);
}

function linesOfParagraph(paragraph: string, width: number): number {
  let [lines, filled] = [1, 0];
  for (const { length } of paragraph.normalize('NFC').split(' ')) {
    if (filled > 0 && filled + length > width) [lines, filled] = [lines + 1, 0];
    filled += length + 1;
  }
  return Math.max(lines, Math.ceil(paragraph.length / width));
}
