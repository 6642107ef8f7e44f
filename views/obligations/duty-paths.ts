export const obligationsPath = '/obligations';

export function dutyPath({ obligationSlug, unitSlug }: { obligationSlug: string; unitSlug: string }): string {
  return `${obligationsPath}/${obligationSlug}/units/${unitSlug}`;
}
