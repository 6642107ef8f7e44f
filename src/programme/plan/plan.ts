export const unitKinds = [
  'peoples-committee',
  'ministry',
  'department',
  'board',
  'police',
  'party',
  'front',
  'mass-organization',
  'press',
  'organizing-committee',
  'institution',
  'fund',
] as const;
export const unitLevels = ['central', 'province', 'district', 'commune'] as const;
export const eventKinds = ['launch', 'forum', 'commendation'] as const;
export const eventLevels = [...unitLevels, 'district-and-commune'] as const;
export const eventStatuses = ['fixed', 'expected', 'optional', 'unspecified'] as const;
export const seatModes = ['assigned', 'requested'] as const;
export const certainties = ['stated', 'ambiguous'] as const;
export const obligationKinds = [
  'campaign',
  'communicate',
  'consider',
  'coordinate',
  'direct',
  'educate',
  'fund',
  'fundraise',
  'guide',
  'host',
  'inspect',
  'integrate',
  'issue-document',
  'manage',
  'media',
  'mobilize',
  'organize',
  'organize-optional',
  'orient',
  'plan',
  'policy',
  'praise',
  'protect',
  'report',
  'select-children',
  'send-delegation',
  'send-recommendations',
  'send-representative',
  'service',
  'support',
  'other',
] as const;

export type UnitKind = (typeof unitKinds)[number];
export type UnitLevel = (typeof unitLevels)[number];
export type EventKind = (typeof eventKinds)[number];
export type EventLevel = (typeof eventLevels)[number];
export type EventStatus = (typeof eventStatuses)[number];
export type SeatMode = (typeof seatModes)[number];
export type Certainty = (typeof certainties)[number];
export type ObligationKind = (typeof obligationKinds)[number];

/** One year's plan as it stands in a file; what a plan does not say is left out. Days are written yyyy-mm-dd. */
export interface Plan {
  format: 1;
  programme: PlanProgramme;
  units: PlanUnit[];
  groups: PlanGroup[];
  events: PlanEvent[];
  seats: PlanSeat[];
  obligations: PlanObligation[];
}

export interface PlanProgramme {
  slug: string;
  name: string;
  theme: string;
  slogans: string[];
  period: { start: string; end: string };
  document: PlanDocument;
  place: string;
}

export interface PlanDocument {
  number: string;
  date: string;
  title: string;
  /** Slug of the unit that issued the plan. */
  issuer: string;
}

export interface PlanUnit {
  slug: string;
  aliases: string[];
  name: string;
  /** For lists and badges. */
  shortName: string;
  kind: UnitKind;
  level: UnitLevel;
  island: boolean;
  /** Slug of the unit above it. */
  parent?: string;
  /** Code of the General Statistics Office. */
  gsoCode?: string;
  region?: string;
  validFrom?: string;
  /** The last day on which the unit exists. */
  validTo?: string;
  /** Names of the units that took its place. */
  successors?: string[];
  /** The office inside the unit that does the work. */
  officeName?: string;
}

/** A collective body of the plan, such as "các sở, ban, ngành": a name for its members, no unit of its own. */
export interface PlanGroup {
  slug: string;
  aliases: string[];
  name: string;
  members: string[];
}

export interface PlanEvent {
  slug: string;
  name: string;
  kind: EventKind;
  level: EventLevel;
  status: EventStatus;
  section: string;
  start?: string;
  /** The last day; the same as `start` for an event of one day. */
  end?: string;
  place?: string;
  /** Left out while the venue is still to be chosen. */
  venue?: string;
  /** Slugs of units or groups. */
  host?: string;
  chair?: string;
  coOrganizers?: string[];
  wording?: string;
}

export interface PlanSeat {
  unit: string;
  event: string;
  count: number;
  /** `assigned` (cử) for bodies under the committee's orders, `requested` (đề nghị cử) for the others. */
  mode: SeatMode;
  section: string;
  wording: string;
}

export interface PlanObligation {
  slug: string;
  /** Slug of the unit or group that owes it. */
  subject: string;
  section: string;
  kind: ObligationKind;
  wording: string;
  /** Slugs of the units or groups to which it is owed. */
  addressees?: string[];
  due?: PlanDue;
  event?: string;
}

export interface PlanDue {
  before: string;
  /** True where `before` itself is too late, as in "trước ngày". */
  strict: boolean;
  /** Taken as `stated` when left out. */
  certainty?: Certainty;
}
