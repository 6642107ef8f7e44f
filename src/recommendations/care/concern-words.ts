/** Who takes a report of harm to a child (Decree 56/2017, article 25): the hotline, the police, the labour office, the commune. */
export const reportChannels = ['hotline-111', 'police', 'labour-office', 'commune'] as const;
export type ReportChannel = (typeof reportChannels)[number];

/** Milliseconds after which lead, deputy and head are alarmed that nobody was told. */
export const alarmAfter = 3_600_000;

/** Hours within which the commune begins urgent measures (Decree 56/2017, article 26). */
export const urgentHours = 12;

export type ConcernState = 'unreported' | 'overdue' | 'reported' | 'closed';

/** Fields of Form 01 of Decree 56/2017, in its order. */
export const formFields = [
  'source',
  'receivedAt',
  'childName',
  'childBorn',
  'childGender',
  'place',
  'condition',
  'consequences',
  'father',
  'mother',
  'family',
  'carer',
  'actions',
  'informant',
  'informantContact',
  'notes',
] as const;
export type FormField = (typeof formFields)[number];
export type ConcernForm = Record<FormField, string>;

export function concernState(
  { closedAt, reportedAt, sealedAt }: { closedAt: Date | null; reportedAt: Date | null; sealedAt: Date },
  now: Date,
): ConcernState {
  if (closedAt) return 'closed';
  if (reportedAt) return 'reported';
  return now.getTime() - sealedAt.getTime() >= alarmAfter ? 'overdue' : 'unreported';
}
