import type { PocketDay } from '../../delegates/pocket-agendas.js';
import type { DelegateRole } from '../../delegates/delegate-roles.js';

/** What one badge shows: words ready for reading, nothing to look up. */
export interface BadgeFace {
  eventName: string;
  eventDates: string;
  roleLabel: string;
  role: DelegateRole;
  name: string;
  delegation: string;
  group: string | null;
  /** Words of the mark for whom no picture may be taken; null: pictures are agreed to, or not asked about. */
  noPhoto: string | null;
  /** For the back; empty: the month's slogan stands there. */
  agenda: PocketDay[];
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
