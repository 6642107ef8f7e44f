export const badgeRoles = [
  'child',
  'officer',
  'representative',
  'guest',
  'volunteer',
  'organizer',
  'press',
  'performer',
] as const;

export type BadgeRole = (typeof badgeRoles)[number];

/** What one badge shows: words ready for reading, nothing to look up. */
export interface BadgeFace {
  eventName: string;
  eventDates: string;
  roleLabel: string;
  role: BadgeRole;
  name: string;
  delegation: string;
  group: string | null;
  token: string;
  shortCode: string;
}

/** What all badges of a print run share. `backs` adds a mirrored page behind each sheet. */
export interface SheetStyle {
  title: string;
  madeAt: Date;
  backs: boolean;
  slogan: string;
  hotline: { number: string; label: string };
  committee: { label: string; phone: string };
}
