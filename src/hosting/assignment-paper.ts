import { translate } from '../../views/text/text.js';
import { twoFigures } from '../core/vietnamese/number-in-words.js';
import { formOn } from '../core/documents/document-form.js';
import {
  bodyLines,
  nationalHeading,
  numberLine,
  pageWord,
  placeAndDay,
  recipientsLabel,
} from '../core/documents/fixed-words.js';
import type {
  DocumentHead,
  OfficialDocument,
  Table,
  TableColumn,
} from '../core/documents/official-document.js';
import { formatDay, formatDayLong, formatMoment, formatPeriod } from '../core/vietnamese/dates.js';
import { formatPhone } from '../core/vietnamese/phones.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { LetterheadValues } from '../lists/letterheads.service.js';
import type { HostTask } from './host-task.entity.js';
import type { HostedEvent } from './hosts.service.js';

const t = translate('vi');
const rowHeight = 8;
const widths = [8, 34, 47, 34, 20, 22];

/** All that a host's assignment sheet is made of. */
export interface AssignmentPaper extends HostedEvent {
  letterhead: LetterheadValues;
  /** Name of the unit that gets a report, when there is one. */
  chair: string | null;
  /** The document that asks for it. */
  basis: { number: string; date: Day; title: string; issuer: string; section: string };
  /** What one office has to do stands together. */
  tasks: HostTask[];
  today: Day;
  printedAt: Date;
}

export function assignmentDocument(paper: AssignmentPaper): OfficialDocument {
  const { letterhead, today } = paper;
  return {
    form: formOn(today),
    landscape: false,
    head: headOf(paper),
    title: { kind: t('hosting.paper.title'), subject: subjectOf(paper) },
    blocks: [
      { kind: 'paragraph', look: 'body', text: basisOf(paper) },
      tableOf(paper.tasks),
      { kind: 'paragraph', look: 'body', text: totalOf(paper) },
    ],
    closing: {
      recipients: { label: recipientsLabel(), lines: recipientsOf(paper) },
      signatory: { lines: letterhead.authority.split('\n'), note: '', name: letterhead.signatory },
    },
    foot: { text: t('hosting.paper.foot', { at: formatMoment(paper.printedAt) }), page: pageWord() },
  };
}

/** The number and its symbol are the registry's: there is none by law for such a sheet. */
export function headOf({ letterhead, today }: AssignmentPaper): DocumentHead {
  return {
    ...nationalHeading(),
    superior: bodyLines(letterhead.superior),
    issuer: bodyLines(letterhead.issuer),
    number: numberLine({ number: null, symbol: t('hosting.paper.symbol') }),
    mark: null,
    placeAndDay: placeAndDay(letterhead.place, { day: null, today }),
  };
}

/** What is prepared, when and where. */
export function subjectOf({ event }: Pick<AssignmentPaper, 'event'>): string[] {
  const days = event.startsOn && formatPeriod(event.startsOn as Day, (event.endsOn ?? event.startsOn) as Day);
  const where = [event.venue, event.place].filter(Boolean).join(', ');
  const facts = [
    days && t('hosting.paper.when', { days }),
    where && t('hosting.paper.where', { place: where }),
  ].filter(Boolean);
  const subject = t('hosting.paper.of-event', { event: event.name });
  return facts.length > 0 ? [subject, `(${facts.join(', ')})`] : [subject];
}

export function basisOf({ basis, letterhead }: Pick<AssignmentPaper, 'basis' | 'letterhead'>): string {
  const { number, date, issuer, section } = basis;
  const title = basis.title.charAt(0).toLocaleLowerCase('vi') + basis.title.slice(1);
  const words = { number, issuer, section, title, host: letterhead.issuer };
  return t('hosting.paper.basis', { ...words, date: formatDayLong(date) });
}

export function totalOf({ tasks }: Pick<AssignmentPaper, 'tasks'>): string {
  const offices = new Set(tasks.map(({ office }) => office)).size;
  return t('hosting.paper.total', { tasks: twoFigures(tasks.length), offices: twoFigures(offices) });
}

export function recipientsOf({ chair }: Pick<AssignmentPaper, 'chair'>): string[] {
  return [
    ...(chair ? [t('hosting.paper.to-chair', { chair })] : []),
    t('hosting.paper.to-offices'),
    t('hosting.paper.to-file'),
  ];
}

export function rowOf({ office, task, person, phone, dueOn, note }: HostTask, index: number): string[] {
  return [String(index + 1), office, task, whoIn({ person, phone }), dayIn(dueOn), note];
}

export function columns(widths: number[]): TableColumn[] {
  return (['number', 'office', 'task', 'person', 'day', 'note'] as const).map((column, index) => ({
    heading: t(`hosting.paper.column.${column}`),
    width: widths[index] ?? 20,
    align: column === 'number' || column === 'day' ? 'center' : 'left',
  }));
}

function tableOf(tasks: HostTask[]): Table {
  return { kind: 'table', rowHeight, columns: columns(widths), rows: tasks.map(rowOf) };
}

function whoIn({ person, phone }: Pick<HostTask, 'person' | 'phone'>): string {
  const told = formatPhone(phone);
  return person && phone ? `${person} (${told})` : person || told;
}

function dayIn(day: string | null): string {
  return day === null ? '' : formatDay(day as Day);
}
