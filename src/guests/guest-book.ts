import { translate } from '../../views/text/text.js';
import type { SheetValue } from '../core/sheets/sheet-value.js';
import type { Book, SheetToWrite } from '../core/sheets/write-xlsx.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { Event } from '../programme/event.entity.js';
import { namedOf } from './attendees.js';
import type { GuestSums } from './guest-list.service.js';
import { calledOnPaper, peopleOf } from './guest-paper.js';
import type { GuestEntry } from './guest-rows.service.js';

const t = translate('vi');

interface GuestBook {
  event: Event;
  entries: GuestEntry[];
  sums: GuestSums;
}

/** All guests with all that is known of them, and on a second sheet the people who come. */
export function guestBook(book: GuestBook): Book {
  return { sheets: [guestSheet(book), peopleSheet(book)] };
}

/** `Mời 45, nhận lời 30 (42 người), chưa trả lời 10, không dự 5.` */
export function sumsInWords({ invited, accepted, people, unanswered, declined }: GuestSums): string {
  return t('guests.sums', { invited, accepted, people, unanswered, declined });
}

function guestSheet({ event, entries, sums }: GuestBook): SheetToWrite {
  return {
    name: t('guests.book.guests'),
    titleRows: [t('guests.paper.title'), event.name],
    columns: [
      { heading: t('lists.column.number'), width: 5, align: 'center' },
      { heading: t('guests.field.kind'), width: 16 },
      { heading: t('guests.field.courtesy'), width: 10 },
      { heading: t('guests.field.name'), width: 28 },
      { heading: t('guests.field.title'), width: 28 },
      { heading: t('guests.field.body'), width: 36 },
      { heading: t('guests.field.headcount'), width: 10, align: 'center' },
      { heading: t('guests.book.named'), width: 10, align: 'center' },
      { heading: t('guests.field.state'), width: 22 },
      { heading: t('guests.field.on'), width: 12 },
      { heading: t('guests.field.way'), width: 14 },
      { heading: t('guests.field.answeredOn'), width: 12 },
      { heading: t('guests.field.phone'), width: 16 },
      { heading: t('guests.field.email'), width: 26 },
      { heading: t('guests.field.note'), width: 34 },
    ],
    rows: entries.map(guestRow),
    closingRows: ['', [{ text: sumsInWords(sums), columns: 15 }]],
    landscape: true,
  };
}

function guestRow({ guest, people }: GuestEntry, index: number): SheetValue[] {
  return [
    index + 1,
    t(`guests.kind.${guest.kind}`),
    guest.courtesy === '' ? '' : t(`guests.courtesy.${guest.courtesy}`),
    guest.name,
    guest.title,
    guest.body,
    guest.headcount,
    namedOf(guest, people),
    t(`guests.state.${guest.state}`),
    dayOf(guest.invitedOn),
    guest.invitedBy === null ? '' : t(`guests.way.${guest.invitedBy}`),
    dayOf(guest.answeredOn),
    guest.phone,
    guest.email,
    guest.note,
  ];
}

function peopleSheet({ event, entries }: GuestBook): SheetToWrite {
  const people = entries.flatMap((entry) => peopleOf(entry).map((person) => ({ entry, person })));
  return {
    name: t('guests.book.people'),
    titleRows: [t('guests.book.people-title'), event.name],
    columns: [
      { heading: t('lists.column.number'), width: 5, align: 'center' },
      { heading: t('lists.column.name'), width: 32 },
      { heading: t('guests.field.title'), width: 32 },
      { heading: t('guests.field.body'), width: 40 },
      { heading: t('guests.field.kind'), width: 18 },
    ],
    rows: people.map(({ entry, person }, index) => [
      index + 1,
      calledOnPaper(person),
      person.title,
      person.body,
      t(`guests.kind.${entry.guest.kind}`),
    ]),
    landscape: true,
  };
}

function dayOf(day: string | null): SheetValue {
  return day === null ? null : { day: day as Day };
}
