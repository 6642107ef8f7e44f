import { Injectable } from '@nestjs/common';
import { PersonNames } from '../accounts/person-names.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { Mail } from '../core/mail/mail.entity.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { Event } from '../programme/event.entity.js';
import { Events } from '../programme/events.service.js';
import type { Seat } from '../programme/seat.entity.js';
import { Seats } from '../programme/seats.service.js';
import type { Topic } from '../programme/topic.entity.js';
import { Topics } from '../programme/topics.service.js';
import type { UnitContact } from '../programme/unit-contact.entity.js';
import { UnitContacts } from '../programme/unit-contacts.service.js';
import type { Unit } from '../programme/unit.entity.js';
import { Units } from '../programme/units.service.js';
import type { Entrance } from './entrance.js';
import { InvitationCodes } from './invitation-codes.js';
import type { PreparedContent, Representative, SeatFile, SeatStep } from './representative.entity.js';
import { RepresentativeRows } from './representative-rows.service.js';
import { SeatContents } from './seat-contents.service.js';
import { SeatFiles } from './seat-files.service.js';
import { SeatInvitations } from './seat-invitations.service.js';
import { SeatSettings } from './seat-settings.service.js';

/** What everybody sees who answers for a place. */
export interface PlaceView {
  entrance: Entrance;
  event: Event;
  unit: Unit;
  seat: Seat;
  place: Representative;
  /** The last day on which the agency answers by itself, and whether it has not passed. */
  lastDay: Day | null;
  isOpen: boolean;
  topics: Topic[];
  contents: PreparedContent[];
  files: SeatFile[];
}

/** What the committee sees besides. */
export interface CommitteePart {
  contact: UnitContact;
  /** Null while no link works. */
  invitation: { link: string; code: string } | null;
  /** The latest first. */
  mails: Mail[];
  steps: { step: SeatStep; by: string }[];
}

/** Gathers what the page of a place shows. */
@Injectable()
export class SeatViews {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly units: Units,
    private readonly seats: Seats,
    private readonly rows: RepresentativeRows,
    private readonly settings: SeatSettings,
    private readonly topics: Topics,
    private readonly contents: SeatContents,
    private readonly files: SeatFiles,
    private readonly invitations: SeatInvitations,
    private readonly codes: InvitationCodes,
    private readonly contacts: UnitContacts,
    private readonly people: PersonNames,
    private readonly clock: Clock,
  ) {}

  async of(entrance: Entrance): Promise<PlaceView> {
    const { key } = entrance;
    const place = await this.rows.get(key);
    const event = await this.events.get(key.eventSlug);
    return {
      ...{ entrance, event, place },
      unit: await this.units.get(key.unitSlug),
      seat: await this.seats.get(key.eventSlug, key.unitSlug),
      lastDay: await this.settings.lastDay(event),
      isOpen: entrance.by === 'committee' || (await this.settings.isOpen(event)),
      topics: await this.topics.of(event.programmeSlug),
      contents: await this.contents.of(place.id),
      files: await this.files.of(place.id),
    };
  }

  async committeePart({ place }: PlaceView): Promise<CommitteePart> {
    const invitation = await this.invitations.currentOf(place.id);
    const steps = await this.rows.stepsOf(place.id);
    const names = await this.people.of(steps.flatMap(({ personId }) => personId ?? []));
    return {
      contact: await this.contacts.of(place.unitSlug),
      invitation: invitation && {
        link: this.codes.linkOf(invitation),
        code: this.codes.codeOf(invitation),
      },
      mails: await this.mailsAbout(place.id),
      steps: steps.map((step) => ({ step, by: names.get(step.personId ?? '') ?? '' })),
    };
  }

  private async mailsAbout(subjectId: string): Promise<Mail[]> {
    const mails = await this.database
      .of(Mail)
      .find({ where: { subjectId }, order: { createdAt: 'DESC' }, take: 10 });
    return mails.map((mail) => Object.assign(mail, { createdAt: this.clock.asTold(mail.createdAt) }));
  }
}
