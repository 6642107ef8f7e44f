/** One of a group of merged recommendations. */
export interface Merged {
  id: string;
  mergedIntoId: string | null;
}

/** The recommendation with all that was merged into it, directly or through others, itself first. */
export function branchOf<T extends Merged>(top: T, group: T[]): T[] {
  const below = group.filter(({ mergedIntoId }) => mergedIntoId === top.id);
  return [top, ...below.flatMap((one) => branchOf(one, group))];
}
