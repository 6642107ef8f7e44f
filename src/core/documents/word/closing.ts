import type { Table } from 'docx';
import type { Closing, Signatory } from '../official-document.js';
import { looks } from '../looks.js';
import { recipientsPart, signingSpace } from '../paper.js';
import type { Paper } from '../paper.js';
import { halves } from './halves.js';
import type { Half } from './halves.js';
import { twips } from './lengths.js';
import { paragraph } from './paragraphs.js';

/** The recipients on the left, the signature on the right. */
export function closingOf({ recipients, signatory }: Closing, { bodyWidth }: Paper): Table {
  const left = bodyWidth * recipientsPart;
  return halves([[recipientsOf(recipients), signatoryOf(signatory)]], [left, bodyWidth - left]);
}

function recipientsOf({ label: words, lines }: Closing['recipients']): Half {
  if (lines.length === 0) return [paragraph('', looks.recipient)];
  return [paragraph(words, looks.recipientsLabel), ...lines.map((line) => paragraph(line, looks.recipient))];
}

function signatoryOf({ lines, note: asked, name: signs }: Signatory): Half {
  return [
    ...lines.map((line) => paragraph(line, looks.authority)),
    ...(asked ? [paragraph(asked, looks.signingNote)] : []),
    paragraph(signs, looks.name, { spacing: { before: twips(signingSpace) } }),
  ];
}
