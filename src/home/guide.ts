/** A piece of a line: plain, bold, or a link. */
export interface Words {
  text: string;
  bold?: boolean;
  href?: string;
}

export type GuideBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; words: Words[] }
  | { kind: 'paragraph'; words: Words[] }
  | { kind: 'list'; ordered: boolean; items: Words[][] };

/** Bold words, and links that stay on this site, on this page, or ring a telephone. */
const marked = /(\*\*[^*]+\*\*|\[[^\]]+\]\((?:\/|#|tel:)[^)\s]*\))/;
const listItem = /^(?:-|\d+\.) (.*)$/;

/** Reads the Markdown that the guides use: headings, paragraphs, lists, **bold** and [links](/path), blank lines between blocks. */
export function readGuide(text: string): GuideBlock[] {
  const blocks = text.split(/\n\s*\n/).map((block) => block.trim());
  return blocks.filter((block) => block !== '').map(readBlock);
}

function readBlock(block: string): GuideBlock {
  const lines = block.split('\n').map((line) => line.trim());
  const [, marks, title] = /^(#{1,3}) (.*)$/.exec(lines[0] ?? '') ?? [];
  if (marks && title) return { kind: 'heading', level: marks.length as 1 | 2 | 3, words: readWords(title) };
  if (lines.every((line) => listItem.test(line))) return readList(lines);
  return { kind: 'paragraph', words: readWords(lines.join(' ')) };
}

function readList(lines: string[]): GuideBlock {
  const items = lines.map((line) => readWords(listItem.exec(line)?.[1] ?? ''));
  return { kind: 'list', ordered: /^\d/.test(lines[0] ?? ''), items };
}

function readWords(line: string): Words[] {
  return line.split(marked).filter(Boolean).map(readPiece);
}

function readPiece(piece: string): Words {
  const [, bold, text, href] = /^\*\*(.+)\*\*$|^\[(.+)\]\((.+)\)$/.exec(piece) ?? [];
  if (bold) return { text: bold, bold: true };
  return text && href && marked.test(piece) ? { text, href } : { text: piece };
}
