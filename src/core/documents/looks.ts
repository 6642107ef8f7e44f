import type { DocumentFont } from '../pdf/document-fonts.js';

export interface Look {
  face: DocumentFont;
  /** In points. */
  size: number;
  /** Left without it. */
  align?: 'left' | 'center' | 'right' | 'justify';
}

const centred = { align: 'center' } as const;

/** Letters of each part, their sizes from the ranges that Decree 30/2020, appendix I, allows; the same for all writers. */
export const looks = {
  superior: { face: 'regular', size: 12, ...centred },
  issuer: { face: 'bold', size: 12, ...centred },
  nation: { face: 'bold', size: 12, ...centred },
  motto: { face: 'bold', size: 13, ...centred },
  number: { face: 'regular', size: 13, ...centred },
  about: { face: 'regular', size: 12, ...centred },
  addressees: { face: 'regular', size: 13 },
  placeAndDay: { face: 'italic', size: 13, ...centred },
  mark: { face: 'bold', size: 12, ...centred },
  title: { face: 'bold', size: 14, ...centred },
  body: { face: 'regular', size: 13, align: 'justify' },
  note: { face: 'italic', size: 11 },
  heading: { face: 'bold', size: 13 },
  columnHeading: { face: 'bold', size: 11.5, ...centred },
  cell: { face: 'regular', size: 11.5 },
  recipientsLabel: { face: 'boldItalic', size: 12 },
  recipient: { face: 'regular', size: 11 },
  authority: { face: 'bold', size: 13, ...centred },
  signingNote: { face: 'italic', size: 11, ...centred },
  name: { face: 'bold', size: 14, ...centred },
  pageNumber: { face: 'regular', size: 13 },
  chartTitle: { face: 'bold', size: 12 },
  chart: { face: 'regular', size: 11 },
  foot: { face: 'regular', size: 9 },
} satisfies Record<string, Look>;
