import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { readShortCode } from '../core/codes/badge-codes.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { Refused } from '../core/errors/refusals.js';
import { Outbox } from '../core/mail/outbox.service.js';
import { dayInVietnam } from '../core/vietnamese/dates.js';
import { Events } from '../programme/events.service.js';
import { UnitContacts } from '../programme/unit-contacts.service.js';
import { InvitationCodes } from './invitation-codes.js';
import { Representative, SeatInvitation } from './representative.entity.js';
import { RepresentativeRows } from './representative-rows.service.js';
import type { PlaceKey } from './representative-rows.service.js';

const mailsWithLink = ['seat-invitation', 'seat-reminder', 'seat-question', 'seat-link'];

/** Links and codes by which agencies answer, and the drafts of the mails that bring them. */
@Injectable()
export class SeatInvitations {
  constructor(
    private readonly database: Database,
    private readonly rows: RepresentativeRows,
    private readonly codes: InvitationCodes,
    private readonly contacts: UnitContacts,
    private readonly events: Events,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Drafts an invitation for each of the places that has none; the others stay as they are. @returns how many */
  invite(eventSlug: string, places: PlaceKey[]): Promise<number> {
    return this.database.transaction('seat.invite', async (transaction) => {
      transaction.about('event', eventSlug, [`rows-${places.length}`]);
      let count = 0;
      for (const key of inOrder(places)) count += Number(await this.inviteOne(key));
      if (count === 0) throw new Refused('representatives.nobody-to-invite');
      return count;
    });
  }

  /** Drafts a reminder for each of the places that were invited and have not answered. @returns how many */
  remind(eventSlug: string, places: PlaceKey[]): Promise<number> {
    return this.database.transaction('seat.remind', async (transaction) => {
      transaction.about('event', eventSlug, [`rows-${places.length}`]);
      let count = 0;
      for (const key of inOrder(places)) count += Number(await this.remindOne(key));
      if (count === 0) throw new Refused('representatives.nobody-to-remind');
      return count;
    });
  }

  /** The old link and code open nothing any more; a mail with the new ones is drafted. */
  renew(key: PlaceKey, version: number): Promise<Representative> {
    return this.rows.change({ key, version, verb: 'seat.renew-link' }, async (place) => {
      await this.revokeAll(place.id);
      const { id } = await this.issue(place);
      await this.draft(place.state === 'invited' ? 'seat-invitation' : 'seat-link', place, id);
      return { values: {}, fields: ['link'], step: { kind: 'link-renewed' } };
    });
  }

  revoke(key: PlaceKey, version: number): Promise<Representative> {
    return this.rows.change({ key, version, verb: 'seat.revoke-link' }, async (place) => {
      if ((await this.revokeAll(place.id)) === 0) throw new Refused('representatives.no-link');
      return { values: {}, fields: ['link'], step: { kind: 'link-revoked' } };
    });
  }

  /** The invitation that works now; null without one. */
  async currentOf(representativeId: string): Promise<SeatInvitation | null> {
    return this.database
      .of(SeatInvitation)
      .findOne({ where: { representativeId, revokedAt: IsNull() }, order: { createdAt: 'DESC' } });
  }

  /** The place that a link opens; null for whatever opens none, for whichever reason. */
  async byToken(token: string): Promise<Representative | null> {
    if (!/^[\w-]{43}$/.test(token)) return null;
    return this.placeOf({ tokenHash: this.codes.hashOfToken(token) });
  }

  /** The link's token for who types the code of a unit; null where both don't belong together. */
  async tokenFor(unitSlug: string, typed: string): Promise<string | null> {
    const codeHash = this.codes.hashOfCode(unitSlug, readShortCode(typed) ?? '');
    const found = await this.database.findOne(SeatInvitation, { codeHash });
    return found && (await this.placeOf({ codeHash })) ? this.codes.tokenOf(found) : null;
  }

  /** In the place of what was drafted before and not sent. Runs inside a transaction that holds the place. */
  async draft(
    kind: 'seat-invitation' | 'seat-reminder' | 'seat-question' | 'seat-link',
    { id, unitSlug }: Representative,
    occasion: string,
  ): Promise<void> {
    const to = await this.contacts.recipientAt(unitSlug);
    await this.outbox.draftAnew({ kind, subjectId: id, occasion, to, unitSlug });
  }

  private async inviteOne(key: PlaceKey): Promise<boolean> {
    const place = await this.rows.held(key);
    if (place.state !== 'open') return false;
    const { id } = await this.issue(place);
    const values = { state: 'invited' as const, invitedAt: this.clock.now() };
    await this.draft('seat-invitation', await this.rows.store(place, values, { kind: 'invited' }), id);
    return true;
  }

  private async remindOne(key: PlaceKey): Promise<boolean> {
    const place = await this.rows.held(key);
    if (place.state !== 'invited') return false;
    if (!(await this.currentOf(place.id))) await this.issue(place);
    const remindedAt = this.clock.now();
    await this.rows.store(place, { remindedAt }, { kind: 'reminded' });
    await this.draft('seat-reminder', place, remindedAt.toISOString());
    return true;
  }

  private async issue({ id: representativeId, unitSlug }: Representative): Promise<SeatInvitation> {
    const id = randomUUID();
    const row = {
      ...{ id, representativeId, createdAt: new Date(), revokedAt: null },
      tokenHash: this.codes.hashOfToken(this.codes.tokenOf({ id })),
      codeHash: this.codes.hashOfCode(unitSlug, this.codes.codeOf({ id })),
    };
    await this.database.insert(SeatInvitation, row);
    return Object.assign(new SeatInvitation(), row);
  }

  /** Mails that wait with the old link do not go out any more. */
  private async revokeAll(representativeId: string): Promise<number> {
    const { affected } = await this.database
      .of(SeatInvitation)
      .update({ representativeId, revokedAt: IsNull() }, { revokedAt: new Date() });
    await this.outbox.withdraw(representativeId, mailsWithLink);
    return affected ?? 0;
  }

  /** A link is good until the event's last day is over. */
  private async placeOf(key: Partial<SeatInvitation>): Promise<Representative | null> {
    const invitation = await this.database.findOne(SeatInvitation, key);
    if (invitation?.revokedAt !== null) return null;
    const place = await this.rows.byId(invitation.representativeId);
    const { endsOn } = await this.events.get(place.eventSlug);
    return endsOn === null || dayInVietnam(this.clock.now()) <= endsOn ? place : null;
  }
}

/** Locks are taken in one order, so that two who invite at once don't wait for each other for ever. */
function inOrder(places: PlaceKey[]): PlaceKey[] {
  const nameOf = ({ unitSlug, number }: PlaceKey) => `${unitSlug}/${String(number).padStart(3, '0')}`;
  return places.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}
