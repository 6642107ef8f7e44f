import { Injectable } from '@nestjs/common';
import { translate } from '../../views/text/text.js';
import { Clock } from '../core/clock/clock.js';
import { formOn } from '../core/documents/document-form.js';
import {
  bodyLines,
  nationalHeading,
  numberLine,
  placeAndDay,
  recipientsLabel,
} from '../core/documents/fixed-words.js';
import type { Block, OfficialDocument } from '../core/documents/official-document.js';
import { dayInVietnam, formatDay, formatPeriod } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { Event } from '../programme/event.entity.js';
import { Events } from '../programme/events.service.js';
import { Programmes } from '../programme/programmes.service.js';
import type { Programme } from '../programme/programme.entity.js';
import type { Seat } from '../programme/seat.entity.js';
import { Units } from '../programme/units.service.js';
import { InvitationCodes } from '../representatives/invitation-codes.js';
import { placesOf, RepresentativeRows } from '../representatives/representative-rows.service.js';
import { SeatInvitations } from '../representatives/seat-invitations.service.js';
import { SeatSettings } from '../representatives/seat-settings.service.js';
import { Issuers } from './issuers.service.js';
import type { Issuer, LetterTemplate } from './letter.entity.js';
import { LetterTemplates } from './letter-templates.service.js';
import { kindSymbols } from './letter-words.js';
import type { LetterKind, PlaceholderValues } from './letter-words.js';
import { codePlace, filled } from './placeholders.js';
import type { Recipient } from './recipients.service.js';

interface WrittenLetter {
  recipient: Recipient;
  symbol: string;
  /** With `{ma}` where the codes of the invitations stand. */
  document: OfficialDocument;
  /** Ids. */
  invitations: string[];
  place: string;
}

/** What all letters of one go share. */
interface Occasion {
  event: Event;
  programme: Programme | null;
  issuer: Issuer;
  template: LetterTemplate;
  seats: Seat[];
  chair: string;
  lastDay: Day | null;
  /** When the event was to take place before, in words. */
  before: string;
}

const t = translate('vi');
const blank = '……';

/** Letters in the form of Decree 30/2020 (of Circular 01/2011 before it), one for each recipient. */
@Injectable()
export class LetterWriter {
  constructor(
    private readonly events: Events,
    private readonly units: Units,
    private readonly programmes: Programmes,
    private readonly issuers: Issuers,
    private readonly templates: LetterTemplates,
    private readonly rows: RepresentativeRows,
    private readonly invitations: SeatInvitations,
    private readonly codes: InvitationCodes,
    private readonly settings: SeatSettings,
    private readonly clock: Clock,
  ) {}

  async write(
    event: Event,
    { kind, before }: { kind: LetterKind; before: string },
    recipients: Recipient[],
  ): Promise<WrittenLetter[]> {
    const occasion = await this.occasion(event, kind, before);
    const letters: WrittenLetter[] = [];
    for (const recipient of recipients) letters.push(await this.letterTo(recipient, kind, occasion));
    return letters;
  }

  private async occasion(event: Event, kind: LetterKind, before: string): Promise<Occasion> {
    return {
      ...{ event, before },
      programme: await this.programmes.current(),
      issuer: await this.issuers.of(event),
      template: await this.templates.of(event.slug, kind),
      seats: await this.events.seatsOf(event.slug),
      chair: event.chair ? ((await this.units.bySlugs([event.chair]))[0]?.name ?? '') : '',
      lastDay: await this.settings.lastDay(event),
    };
  }

  private async letterTo(recipient: Recipient, kind: LetterKind, occasion: Occasion): Promise<WrittenLetter> {
    const { issuer, template } = occasion;
    const invitations = await this.invitationsOf(recipient, occasion);
    const values = this.valuesFor(recipient, occasion, { bringsCodes: invitations.length > 0 });
    const symbol = [kindSymbols[kind], issuer.letters].filter(Boolean).join('-');
    const subject = filled(template.subject, values);
    const today = dayInVietnam(this.clock.now());
    const isCalled = kind !== 'request';
    const document: OfficialDocument = {
      form: formOn(today),
      landscape: false,
      head: {
        ...nationalHeading(),
        superior: bodyLines(issuer.superior),
        issuer: bodyLines(issuer.name),
        number: numberLine({ number: null, symbol }),
        about: isCalled ? [] : [t('letters.about', { subject })],
        mark: null,
        placeAndDay: placeAndDay(issuer.place, { day: null, today }),
      },
      title: isCalled ? { kind: t(`letters.heading.${kind}`), subject: [subject] } : null,
      addressees: kind === 'invitation' ? undefined : { label: t('letters.to'), lines: [recipient.name] },
      blocks: paragraphsOf(filled(template.body, values)),
      closing: {
        recipients: { label: recipientsLabel(), lines: recipientsOf(issuer) },
        signatory: { lines: linesOf(issuer.authority), note: '', name: issuer.signatory },
      },
      foot: null,
    };
    return { recipient, symbol, document, invitations, place: issuer.place };
  }

  private valuesFor(
    { name, unitSlug }: Recipient,
    occasion: Occasion,
    { bringsCodes }: { bringsCodes: boolean },
  ): PlaceholderValues {
    const { event, programme, seats, chair, lastDay, before } = occasion;
    const seat = seats.find((one) => one.unitSlug === unitSlug);
    const contact = [programme?.contactBody, programme?.contactOfficer, programme?.contactPhone];
    return {
      co_quan: name,
      su_kien: event.name,
      thoi_gian: whenOf(event) || blank,
      thoi_gian_cu: before || blank,
      dia_diem: [event.venue, event.place].filter(Boolean).join(', ') || blank,
      chu_tri: chair || blank,
      can_cu: basisOf(programme, seat),
      cau_chu: seat?.wording ?? blank,
      muc_ke_hoach: seat?.section ?? blank,
      so_ke_hoach: programme?.documentNumber ?? blank,
      ngay_ke_hoach: programme ? formatDay(programme.documentDate as Day) : blank,
      so_luong: seat ? String(seat.count).padStart(2, '0') : blank,
      han_tra_loi: lastDay ? formatDay(lastDay) : blank,
      lien_ket: bringsCodes ? this.codes.addressOfCodes() : blank,
      ma: bringsCodes ? codePlace : blank,
      dau_moi: contact.filter(Boolean).map(unbroken).join(', ') || blank,
    };
  }

  /** On paper codes are what an agency answers with, one for each of its places. */
  private async invitationsOf({ unitSlug }: Recipient, { seats }: Occasion): Promise<string[]> {
    const seat = seats.find((one) => one.unitSlug === unitSlug);
    if (!seat) return [];
    const places = placesOf(seat, await this.rows.ofEvent(seat.eventSlug)).filter(({ id }) => id !== '');
    const invitations = await Promise.all(places.map(({ id }) => this.invitations.currentOf(id)));
    return invitations.flatMap((invitation) => invitation?.id ?? []);
  }
}

function whenOf({ startsOn, endsOn, status }: Event): string {
  if (startsOn === null) return '';
  const days = formatPeriod(startsOn as Day, (endsOn ?? startsOn) as Day);
  return status === 'expected' ? t('letters.expected', { days }) : days;
}

/** The plan, and its section where it has one for this body. */
function basisOf(programme: Programme | null, seat: Seat | undefined): string {
  if (!programme) return blank;
  const { documentNumber: number, documentDate } = programme;
  const day = formatDay(documentDate as Day);
  return seat?.section
    ? t('letters.basis-with-section', { number, day, section: seat.section })
    : t('letters.basis', { number, day });
}

/** A telephone number stays on one line. */
function unbroken(text: string | undefined): string {
  return (text ?? '').replace(/(?<=\d) (?=\d)/g, '\u00A0');
}

/** The last one ends the document, as official papers mark it. */
function paragraphsOf(body: string): Block[] {
  const lines = linesOf(body);
  return lines.map((text, index) => ({
    kind: 'paragraph',
    look: 'body',
    text: index === lines.length - 1 ? `${text.replace(/[./\s]+$/, '')}./.` : text,
  }));
}

function recipientsOf({ recipients }: Issuer): string[] {
  const lines = linesOf(recipients);
  return lines.map((line, index) => `- ${line}${index === lines.length - 1 ? '.' : ';'}`);
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
