import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { MailBody, MailPart } from '../../views/mail/mail-body.js';
import { writeMail } from '../../views/mail/write-mail.js';
import { translate } from '../../views/text/text.js';
import { MailKinds } from '../core/mail/mail-kinds.js';
import type { MailContents, MailMatter } from '../core/mail/mail-kinds.js';
import { formatDay, formatPeriod } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { Event } from '../programme/event.entity.js';
import { Events } from '../programme/events.service.js';
import { MailSignature } from '../programme/mail-signature.service.js';
import { Programmes } from '../programme/programmes.service.js';
import type { Seat } from '../programme/seat.entity.js';
import { Seats } from '../programme/seats.service.js';
import { InvitationCodes } from './invitation-codes.js';
import type { Representative, SeatInvitation } from './representative.entity.js';
import { RepresentativeRows } from './representative-rows.service.js';
import { SeatInvitations } from './seat-invitations.service.js';
import { SeatSettings } from './seat-settings.service.js';

const kinds = [
  'seat-invitation',
  'seat-reminder',
  'seat-question',
  'seat-link',
  'seat-confirmation',
] as const;
type SeatMail = (typeof kinds)[number];

interface Known {
  place: Representative;
  seat: Seat;
  event: Event;
  invitation: SeatInvitation | null;
  lastDay: Day | null;
}

const t = translate('vi');

/** Mails to agencies about their leader. Every one asks (đề nghị), whatever the plan says; none calls anybody late. */
@Injectable()
export class SeatMails implements OnModuleInit {
  constructor(
    private readonly mails: MailKinds,
    private readonly rows: RepresentativeRows,
    private readonly seats: Seats,
    private readonly events: Events,
    private readonly programmes: Programmes,
    private readonly invitations: SeatInvitations,
    private readonly codes: InvitationCodes,
    private readonly settings: SeatSettings,
    private readonly signature: MailSignature,
  ) {}

  onModuleInit(): void {
    this.mails.add(
      ...kinds.map((kind) => ({
        kind,
        label: `mail.kind.${kind}` as const,
        compose: (matter: MailMatter) => this.compose(kind, matter),
      })),
    );
  }

  private async compose(kind: SeatMail, { subjectId, toName }: MailMatter): Promise<MailContents | null> {
    const place = await this.rows.byId(subjectId);
    const invitation = await this.invitations.currentOf(place.id);
    const seat = await this.seats.get(place.eventSlug, place.unitSlug);
    if (place.number > seat.count || !isWanted(kind, place, invitation)) return null;
    const event = await this.events.get(place.eventSlug);
    const known = { place, seat, event, invitation, lastDay: await this.settings.lastDay(event) };
    const body: MailBody = {
      subject: t(`representatives.mail.${kind}.subject`, { event: event.name }),
      greeting: t('mail.greeting', { name: toName }),
      parts: kind === 'seat-confirmation' ? confirmation(known) : await this.request(kind, known),
      signature: await this.signature.lines(),
    };
    return writeMail({ ...body, parts: [...body.parts, ...this.waysToAnswer(kind, known)] });
  }

  private async request(kind: Exclude<SeatMail, 'seat-confirmation'>, known: Known): Promise<MailPart[]> {
    const { seat, place, event } = known;
    const programme = await this.programmes.current();
    const plan = t(seat.section ? 'representatives.mail.plan' : 'representatives.mail.plan-only', {
      number: programme?.documentNumber ?? '',
      day: programme ? formatDay(programme.documentDate as Day) : '',
      section: seat.section,
    });
    const text = {
      'seat-invitation': t('representatives.mail.seat-invitation.text', { plan, event: event.name }),
      'seat-link': t('representatives.mail.seat-link.text', { event: event.name }),
      'seat-reminder': t('representatives.mail.seat-reminder.text', { event: event.name }),
      'seat-question': t('representatives.mail.seat-question.text', {
        event: event.name,
        question: place.question,
      }),
    }[kind];
    return [
      { kind: 'text', text },
      { kind: 'facts', facts: factsOf(known) },
      { kind: 'text', text: t('representatives.mail.contents') },
    ];
  }

  private waysToAnswer(kind: SeatMail, { invitation, lastDay }: Known): MailPart[] {
    if (!invitation) return [];
    const until = lastDay ? t('representatives.mail.until', { day: formatDay(lastDay) }) : '';
    return [
      {
        kind: 'link',
        text: t(kind === 'seat-confirmation' ? 'representatives.mail.look' : 'representatives.mail.answer'),
        href: this.codes.linkOf(invitation),
      },
      { kind: 'code', text: t('representatives.mail.code'), code: this.codes.codeOf(invitation) },
      { kind: 'text', text: [until, t('representatives.mail.care')].filter(Boolean).join('\n') },
    ];
  }
}

/** Who has answered meanwhile is not asked any more; an invitation, or another link, needs one that works. */
function isWanted(kind: SeatMail, place: Representative, invitation: SeatInvitation | null): boolean {
  if (kind === 'seat-confirmation') return place.state === 'confirmed';
  if (kind === 'seat-link') return invitation !== null;
  return place.state === 'invited' && (kind === 'seat-question' || invitation !== null);
}

function confirmation({ place, event }: Known): MailPart[] {
  return [
    { kind: 'text', text: t('representatives.mail.seat-confirmation.text', { event: event.name }) },
    {
      kind: 'facts',
      facts: [
        [t('representatives.field.name'), place.name],
        [t('representatives.field.title'), place.title],
        ...whenAndWhere(event),
      ],
    },
    { kind: 'text', text: t('representatives.mail.seat-confirmation.badge') },
  ];
}

function factsOf({ event, seat }: Known): [string, string][] {
  return [
    [t('representatives.mail.event'), event.name],
    ...whenAndWhere(event),
    // The plan says nothing of bodies that the committee asks by itself.
    [t(`representatives.mail.${seat.section ? 'wording' : 'own-wording'}`), `“${seat.wording}”`],
  ];
}

function whenAndWhere({ startsOn, endsOn, status, venue, place }: Event): [string, string][] {
  const days = startsOn === null ? '' : formatPeriod(startsOn as Day, (endsOn ?? startsOn) as Day);
  const expected = status === 'expected' && days ? `${days} (${t('representatives.mail.expected')})` : days;
  const where = [venue, place].filter(Boolean).join(', ');
  return [
    ...(expected ? [[t('representatives.mail.when'), expected] as [string, string]] : []),
    ...(where ? [[t('representatives.mail.where'), where] as [string, string]] : []),
  ];
}
