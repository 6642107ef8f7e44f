/** In points from the upper left corner of the page. */
export interface Point {
  x: number;
  y: number;
}

const pointsPerMillimetre = 72 / 25.4;

/** Points, the unit of PDF, for a length measured on paper. */
export function mm(length: number): number {
  return length * pointsPerMillimetre;
}
