import { Injectable } from '@nestjs/common';
import { InvitedDelegates } from '../delegates/invited-delegates.service.js';
import type { Representative } from './representative.entity.js';

/** Confirmed leaders are delegates of their own unit. Runs inside the transactions that change a place. */
@Injectable()
export class SeatAttendance {
  constructor(private readonly delegates: InvitedDelegates) {}

  async begin({ id, name, eventSlug, unitSlug }: Representative): Promise<void> {
    await this.delegates.admitFor({ eventSlug, unitSlug }, [{ id, name, role: 'representative' }]);
  }

  /** Their badge opens no door any more, and is printed anew for whoever comes instead. */
  async end({ id }: Representative): Promise<void> {
    await this.delegates.dismiss(id);
  }
}
