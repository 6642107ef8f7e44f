import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock/clock.js';
import { Refused } from '../core/errors/refusals.js';
import { Outbox } from '../core/mail/outbox.service.js';
import { UnitContacts } from '../programme/unit-contacts.service.js';
import type { Representative } from './representative.entity.js';
import { RepresentativeRows } from './representative-rows.service.js';
import type { PlaceKey } from './representative-rows.service.js';
import { SeatAttendance } from './seat-attendance.service.js';
import { SeatInvitations } from './seat-invitations.service.js';
import { hasName, isWaiting } from './seat-words.js';

/** The committee decides about whom an agency has named. */
@Injectable()
export class SeatDecisions {
  constructor(
    private readonly rows: RepresentativeRows,
    private readonly attendance: SeatAttendance,
    private readonly invitations: SeatInvitations,
    private readonly contacts: UnitContacts,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * From now on the leader is a delegate of the event and gets a badge; the agency gets a mail about it.
   * @param asTheyAre somebody who is no leader is accepted all the same
   */
  confirm(key: PlaceKey, version: number, { asTheyAre }: { asTheyAre: boolean }): Promise<Representative> {
    return this.rows.change({ key, version, verb: 'seat.confirm' }, async (place) => {
      if (!isWaiting(place.state)) throw new Refused('representatives.nothing-to-confirm');
      if (place.isLeader !== true && !asTheyAre) throw new Refused('representatives.no-leader');
      await this.attendance.begin(place);
      const confirmedAt = this.clock.now();
      await this.tell(place, confirmedAt);
      return {
        values: { state: 'confirmed', confirmedAt, question: '' },
        fields: ['state'],
        step: { kind: 'confirmed', words: place.name },
      };
    });
  }

  /** The agency is to name somebody else, or to mend what it has said; a mail about it is drafted. */
  askAgain(key: PlaceKey, version: number, question: string): Promise<Representative> {
    return this.rows.change({ key, version, verb: 'seat.ask-again' }, async (place) => {
      if (!hasName(place.state) && place.state !== 'declined')
        throw new Refused('representatives.nothing-to-ask');
      if (place.state === 'confirmed') await this.attendance.end(place);
      await this.invitations.draft('seat-question', place, this.clock.now().toISOString());
      return {
        values: {
          state: 'invited',
          question,
          confirmedAt: null,
          invitedAt: place.invitedAt ?? this.clock.now(),
        },
        fields: ['state'],
        step: { kind: 'asked-again', words: question },
      };
    });
  }

  private async tell({ id, unitSlug }: Representative, at: Date): Promise<void> {
    const to = await this.contacts.recipientAt(unitSlug);
    const occasion = at.toISOString();
    await this.outbox.post({ kind: 'seat-confirmation', subjectId: id, occasion, to, unitSlug });
  }
}
