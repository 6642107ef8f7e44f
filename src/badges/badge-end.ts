import { Injectable } from '@nestjs/common';
import { AttendanceEnd } from '../delegates/attendance-end.js';
import { Badges } from './badges.service.js';

/** Who may not come any more has no badge that opens a door. */
@Injectable()
export class BadgeEnd extends AttendanceEnd {
  constructor(private readonly badges: Badges) {
    super();
  }

  of(delegateId: string): Promise<void> {
    return this.badges.revoke(delegateId);
  }
}
