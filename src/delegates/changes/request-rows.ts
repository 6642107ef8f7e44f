import type { Event } from '../../programme/event.entity.js';
import type { PlannedChange, Removal } from '../planned-change.js';
import type { Delegate } from '../delegate.entity.js';
import type { DelegationRole } from '../delegate-roles.js';
import type { ChangeRequest } from './change-request.entity.js';

/** What may be asked for; what was typed by mistake is taken off before the list is handed in. */
export type RequestableChange = Exclude<PlannedChange, Removal>;

type Typed = Omit<
  ChangeRequest,
  'id' | 'state' | 'askedAt' | 'askedBy' | 'decidedAt' | 'decidedBy' | 'answer'
>;

/** A change as it waits in the table. */
export function rowOf(
  change: RequestableChange,
  { before, reason }: { before: Delegate | null; reason: string },
): Typed {
  const { kind, key, id: delegateId } = change;
  const entry = change.kind === 'withdraw' ? null : change.entry;
  return {
    ...key,
    kind,
    delegateId,
    substituteId: change.kind === 'substitute' ? change.substituteId : null,
    reason,
    delegateVersion: change.kind === 'register' ? 0 : change.version,
    role: (before?.role ?? entry?.details.role) as DelegationRole,
    name: before?.name ?? entry?.details.name ?? '',
    details: entry?.details ?? null,
    healthSealed: entry?.healthSealed ?? null,
    removesHealth: entry?.healthSealed === null,
    circumstancesSealed: entry?.circumstancesSealed ?? null,
    different: entry?.different ?? false,
  };
}

/** The change again, with the committee's consent. */
export function plannedFrom(request: ChangeRequest, event: Event): RequestableChange {
  const { kind, eventSlug, unitSlug, delegateId: id, delegateVersion: version, reason } = request;
  const subject = { event, key: { eventSlug, unitSlug }, id, agreed: true };
  const { details, different, substituteId } = request;
  if (kind === 'withdraw' || details === null) return { ...subject, kind: 'withdraw', version, reason };
  const entry = {
    details,
    different,
    later: true,
    healthSealed: request.removesHealth ? null : (request.healthSealed ?? undefined),
    circumstancesSealed: circumstancesIn(request),
  };
  if (kind === 'substitute')
    return { ...subject, kind, entry, version, reason, substituteId: substituteId ?? '' };
  return kind === 'register' ? { ...subject, kind, entry } : { ...subject, kind, entry, version };
}

/** Somebody who becomes an adult keeps none. */
function circumstancesIn({ details, circumstancesSealed }: ChangeRequest): string | null | undefined {
  return details?.role === 'child' ? (circumstancesSealed ?? undefined) : null;
}
