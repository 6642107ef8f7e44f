const twipsPerPoint = 20;
const twipsPerMillimetre = (72 / 25.4) * twipsPerPoint;

/** The unit of Word's lengths. */
export function twips(millimetres: number): number {
  return Math.round(millimetres * twipsPerMillimetre);
}

export function pointsAsTwips(points: number): number {
  return Math.round(points * twipsPerPoint);
}
