import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock/clock.js';
import { dayInVietnam } from '../core/vietnamese/dates.js';
import type { OfficialDocument } from '../core/documents/official-document.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { Event } from '../programme/event.entity.js';
import { Events } from '../programme/events.service.js';
import { Holidays } from '../programme/working-days.service.js';
import { Issuers } from './issuers.service.js';
import type { Issuer, Letter, LetterScan } from './letter.entity.js';
import { Letters } from './letters.service.js';
import type { NumberState } from './letters.service.js';
import { Recipients } from './recipients.service.js';
import type { Recipient } from './recipients.service.js';

/** By when a letter must be there, and whether today is later. */
export interface Arrival {
  /** Null for an event without a day. */
  latest: Day | null;
  isLate: boolean;
}

export interface LettersView {
  event: Event;
  issuer: Issuer;
  letters: Letter[];
  numbers: NumberState;
  arrival: Arrival;
}

export interface LetterView {
  event: Event;
  letter: Letter;
  /** As it is printed. */
  paper: OfficialDocument;
  scans: LetterScan[];
  numbers: NumberState;
  arrival: Arrival;
}

/** Working days that a meeting's invitation must arrive before it (Quyết định 45/2018/QĐ-TTg); for meetings, so here the floor. */
const daysAhead = 3;

/** What the pages about letters show. */
@Injectable()
export class LetterViews {
  constructor(
    private readonly events: Events,
    private readonly issuers: Issuers,
    private readonly letters: Letters,
    private readonly recipients: Recipients,
    private readonly holidays: Holidays,
    private readonly clock: Clock,
  ) {}

  async all(eventSlug: string): Promise<LettersView> {
    const event = await this.events.get(eventSlug);
    return {
      event,
      issuer: await this.issuers.of(event),
      letters: await this.letters.of(eventSlug),
      numbers: await this.letters.numbersOf(eventSlug),
      arrival: await this.arrivalFor(event),
    };
  }

  async one(id: string): Promise<LetterView> {
    const letter = await this.letters.get(id);
    const event = await this.events.get(letter.eventSlug);
    return {
      ...{ event, letter },
      paper: this.letters.asPaper(letter),
      scans: await this.letters.scansOf([letter]),
      numbers: await this.letters.numbersOf(letter.eventSlug),
      arrival: await this.arrivalFor(event),
    };
  }

  async toMake(eventSlug: string): Promise<{ event: Event; recipients: Recipient[]; arrival: Arrival }> {
    const event = await this.events.get(eventSlug);
    return { event, recipients: await this.recipients.of(event), arrival: await this.arrivalFor(event) };
  }

  private async arrivalFor({ startsOn }: Event): Promise<Arrival> {
    if (startsOn === null) return { latest: null, isLate: false };
    const latest = (await this.holidays.workingDays()).before(startsOn as Day, daysAhead);
    return { latest, isLate: dayInVietnam(this.clock.now()) > latest };
  }
}
