import { AlignmentType, BorderStyle, Paragraph, TextRun } from 'docx';
import type { IParagraphOptions, IRunOptions } from 'docx';
import type { Look } from '../looks.js';
import { pointsAsTwips } from './lengths.js';

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
};

export function paragraph(text: string, look: Look, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    alignment: alignments[look.align ?? 'left'],
    children: runsOf(text, look),
    ...options,
  });
}

/** A line of this length in the middle of a cell or page; all in points. */
export function centredLine(length: number, width: number): Paragraph {
  const side = pointsAsTwips(Math.max(0, (width - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 50, after: 0, line: 60, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 5, space: 1, color: '000000' } },
    children: [new TextRun({ text: '', size: 2 })],
  });
}

/** Word knows no line breaks within a text: each line is one of its own. */
function runsOf(text: string, { face, size }: Look): TextRun[] {
  const options: IRunOptions = {
    size: size * 2,
    bold: face === 'bold' || face === 'boldItalic',
    italics: face === 'italic' || face === 'boldItalic',
  };
  return text
    .split('\n')
    .map((line, index) => new TextRun({ ...options, text: line, break: index === 0 ? undefined : 1 }));
}
