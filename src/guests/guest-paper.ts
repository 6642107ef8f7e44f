import { translate } from '../../views/text/text.js';
import type { Block, OfficialDocument, Table } from '../core/documents/official-document.js';
import { formatMoment } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import { sheetToSign } from '../lists/sheet-to-sign.js';
import type { Event } from '../programme/event.entity.js';
import type { GuestEntry } from './guest-rows.service.js';
import type { Courtesy, GuestKind } from './guest-words.js';

const t = translate('vi');
/** Room for a hand that writes large, in millimetres. */
const rowHeight = 11;
/** For those who come and stand on no list. */
const openRows = 5;

export interface GuestPaper {
  event: Event;
  issuer: { superior: string; name: string };
  /** In the order of protocol; only those who have accepted are printed. */
  entries: GuestEntry[];
  today: Day;
  printedAt: Date;
}

/** What the reception has before it: who has accepted, each with room to sign; a line for each who has no name yet. */
export function guestDocument(paper: GuestPaper): OfficialDocument {
  return sheetToSign({
    ...paper,
    title: {
      kind: t('guests.paper.title'),
      subject: [t('lists.paper.at-event', { event: paper.event.name })],
    },
    blocks: blocksOf(paper.entries),
    signatory: t('guests.paper.keeper'),
    foot: t('lists.paper.sign-in-foot', { at: formatMoment(paper.printedAt) }),
  });
}

/** How many lines stand on the paper, without the open ones. */
export function linesOnPaper(entries: GuestEntry[]): number {
  return entries.flatMap(peopleOf).length;
}

export interface PaperPerson {
  courtesy: Courtesy;
  /** Empty while nobody knows who will come. */
  name: string;
  title: string;
  body: string;
}

/** Everybody who comes for a guest that has accepted: first those with a name. */
export function peopleOf({ guest, people }: GuestEntry): PaperPerson[] {
  if (guest.state !== 'accepted') return [];
  const { body } = guest;
  if (guest.name !== '') return [{ courtesy: guest.courtesy, name: guest.name, title: guest.title, body }];
  const named = people.map(({ courtesy, name, title }) => ({ courtesy, name, title, body }));
  const open = { courtesy: '', name: '', title: guest.title, body } as const;
  return [...named, ...Array<PaperPerson>(Math.max(0, guest.headcount - named.length)).fill(open)];
}

export function calledOnPaper({ courtesy, name }: Pick<PaperPerson, 'courtesy' | 'name'>): string {
  return name === '' || courtesy === '' ? name : `${t(`guests.courtesy.${courtesy}`)} ${name}`;
}

/** One table for all, whose headings come again on each page. */
function blocksOf(entries: GuestEntry[]): Block[] {
  const people = entries.flatMap((entry) => peopleOf(entry).map((person) => rowOf(person, entry.guest.kind)));
  const open = Array<string[]>(openRows).fill(['', '', '', '', '']);
  return [
    tableOf([...people, ...open]),
    { kind: 'paragraph', look: 'body', text: t('guests.paper.total', { count: people.length }) },
  ];
}

function rowOf(person: PaperPerson, kind: GuestKind): string[] {
  return [calledOnPaper(person), person.title, person.body, t(`guests.kind.${kind}`), ''];
}

function tableOf(rows: string[][]): Table {
  return {
    kind: 'table',
    rowHeight,
    columns: [
      { heading: t('lists.column.number'), width: 11, align: 'center' },
      { heading: t('lists.column.name'), width: 60, align: 'left' },
      { heading: t('guests.field.title'), width: 52, align: 'left' },
      { heading: t('guests.field.body'), width: 66, align: 'left' },
      { heading: t('guests.paper.kind'), width: 30, align: 'left' },
      { heading: t('guests.paper.signature'), width: 44, align: 'center' },
    ],
    rows: rows.map((row, index) => [String(index + 1), ...row]),
  };
}
