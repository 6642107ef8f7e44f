import type { DelegateRole } from '../delegates/delegate-roles.js';

/** Who must sign the commitment to protect children at an event. */
export abstract class CommitmentRule {
  abstract rolesAt(eventSlug: string): Promise<DelegateRole[]>;
}
