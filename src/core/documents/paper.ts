/** Decree 30/2020, appendix I, in millimetres on A4: 20 to 25 above and below, 30 to 35 left, 15 to 20 right. */
export const margins = { top: 20, bottom: 20, left: 30, right: 15 };

const a4 = { short: 210, long: 297 };

export interface Paper {
  width: number;
  height: number;
  /** Between the margins. */
  bodyWidth: number;
  /** Of the head: the issuer's half is the smaller one. */
  leftHalf: number;
  rightHalf: number;
}

/** All in millimetres. */
export function paperOf({ landscape }: { landscape: boolean }): Paper {
  const [width, height] = landscape ? [a4.long, a4.short] : [a4.short, a4.long];
  const bodyWidth = width - margins.left - margins.right;
  const leftHalf = bodyWidth * (landscape ? 0.45 : 0.4);
  return { width, height, bodyWidth, leftHalf, rightHalf: bodyWidth - leftHalf };
}

/** Of the closing: the recipients' part of the width; the signature has the rest. */
export const recipientsPart = 0.45;

/** Space for the hand and the stamp above the name, in millimetres. */
export const signingSpace = 26;

/** Of paragraphs, in millimetres. */
export const firstLineIndent = 10;

/** The short line under issuer and title, as a part of the text above it. */
export const shortLine = 0.4;

/** Around the text of a table's cell, in millimetres. */
export const cellPadding = { x: 1, y: 1 };
