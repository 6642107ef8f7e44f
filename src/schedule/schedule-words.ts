/** What an item of the schedule is, in the order of choices. */
export const itemKinds = [
  'welcome',
  'opening',
  'plenary',
  'group-discussion',
  'training',
  'dialogue',
  'performance',
  'rehearsal',
  'meal',
  'rest',
  'travel',
  'closing',
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** What a warning does to a release. */
export const severities = ['block', 'warn', 'ignore'] as const;
export type Severity = (typeof severities)[number];

/** What can be wrong with a schedule, the worst first. */
export const warningKinds = [
  'room-twice',
  'person-twice',
  'room-small',
  'outside-days',
  'leader-unconfirmed',
  'no-lead',
  'no-meal',
] as const;
export type WarningKind = (typeof warningKinds)[number];

/** Until the committee says otherwise. */
export const usualSeverities: Record<WarningKind, Severity> = {
  'room-twice': 'block',
  'person-twice': 'block',
  'room-small': 'warn',
  'outside-days': 'block',
  'leader-unconfirmed': 'warn',
  'no-lead': 'warn',
  'no-meal': 'warn',
};

/** Times are told in steps of so many minutes. */
export const minuteStep = 5;
/** The last minute of a day at which something may end: midnight, told as 24 giờ. */
export const endOfDay = 24 * 60;
/** Of an event with its days of coming and going; day 1 is its first. */
export const firstDay = -2;
export const lastDay = 14;

export const titleLength = 200;
export const noteLength = 2000;
export const roomNameLength = 120;
export const officerLength = 160;
export const mostItems = 600;
export const mostRooms = 40;
export const mostGroups = 40;
