import type { Table } from 'docx';
import type { Closing, Signatory } from '../official-document.js';
import { recipientsPart, signingSpace, sizes } from '../paper.js';
import type { Paper } from '../paper.js';
import { halves } from './halves.js';
import type { Half } from './halves.js';
import { twips } from './lengths.js';
import { paragraph } from './paragraphs.js';
import type { WordLook } from './paragraphs.js';

const label: WordLook = { face: 'boldItalic', size: sizes.recipientsLabel };
const recipient: WordLook = { face: 'regular', size: sizes.recipients };
const authority: WordLook = { face: 'bold', size: sizes.authority, align: 'center' };
const note: WordLook = { face: 'italic', size: sizes.recipients, align: 'center' };
const name: WordLook = { face: 'bold', size: sizes.name, align: 'center' };

/** The recipients on the left, the signature on the right. */
export function closingOf({ recipients, signatory }: Closing, { bodyWidth }: Paper): Table {
  const left = bodyWidth * recipientsPart;
  return halves([[recipientsOf(recipients), signatoryOf(signatory)]], [left, bodyWidth - left]);
}

function recipientsOf({ label: words, lines }: Closing['recipients']): Half {
  if (lines.length === 0) return [paragraph('', recipient)];
  return [paragraph(words, label), ...lines.map((line) => paragraph(line, recipient))];
}

function signatoryOf({ lines, note: asked, name: signs }: Signatory): Half {
  return [
    ...lines.map((line) => paragraph(line, authority)),
    ...(asked ? [paragraph(asked, note)] : []),
    paragraph(signs, name, { spacing: { before: twips(signingSpace) } }),
  ];
}
