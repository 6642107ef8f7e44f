import type { TextKey, TextParams } from '../../views/text/text.js';
import { needsNoPlace } from '../delegates/delegate-roles.js';
import type { DelegateRole, DelegationRole } from '../delegates/delegate-roles.js';
import type { Event } from '../programme/event.entity.js';
import type { Quota } from '../delegates/quota.entity.js';

/** Counts down the places of a delegation while a list is judged, as storing it would. */
export class FreePlaces {
  private readonly free = new Map<DelegateRole, number>();

  constructor(
    private readonly event: Pick<Event, 'kind' | 'level'>,
    private readonly quotas: Quota[],
  ) {
    for (const { role, may, taken } of quotas) this.free.set(role, may - taken);
  }

  /** @param before the role that somebody registered gives up @returns what to say when there is no place */
  take(role: DelegationRole, before: DelegateRole | null): { key: TextKey; params?: TextParams } | undefined {
    if (role === before || needsNoPlace(this.event, role)) return undefined;
    const free = this.free.get(role) ?? 0;
    if (free <= 0) return this.refusal(role);
    this.free.set(role, free - 1);
    if (before) this.free.set(before, (this.free.get(before) ?? 0) + 1);
    return undefined;
  }

  private refusal(role: DelegationRole): { key: TextKey; params?: TextParams } {
    const quota = this.quotas.find((one) => one.role === role)?.may ?? 0;
    return quota > 0 ? { key: 'delegates.quota-full', params: { quota } } : { key: 'delegates.not-invited' };
  }
}
