const pointsPerMillimetre = 72 / 25.4;

/** Points, the unit of PDF, for a length measured on paper. */
export function mm(length: number): number {
  return length * pointsPerMillimetre;
}
