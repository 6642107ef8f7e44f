import { translate } from '../../views/text/text.js';
import type { Day } from '../core/vietnamese/dates.js';
import { formatMoment } from '../core/vietnamese/dates.js';
import { formOn } from '../core/documents/document-form.js';
import {
  bodyLines,
  draftMark,
  nationalHeading,
  numberLine,
  pageWord,
  placeAndDay,
  recipientsLabel,
} from '../core/documents/fixed-words.js';
import type { OfficialDocument, Table } from '../core/documents/official-document.js';
import type { Event } from '../programme/event.entity.js';
import type { Unit } from '../programme/unit.entity.js';
import type { LetterheadValues } from './letterheads.service.js';
import { bornCell, noteOf, phoneOnPaper, schoolOf, totalLine } from './list-cells.js';
import type { ListLine } from './list-lines.js';

const t = translate('vi');
const rowHeight = 8;

/** All that a delegation's list on paper is made of. */
export interface DelegationPaper {
  event: Event;
  unit: Unit;
  letterhead: LetterheadValues;
  lines: ListLine[];
  /** Not handed in yet, or given back. */
  isDraft: boolean;
  /** Number and day of the signed list, when it says the same as this one. */
  signed: { number: string; signedOn: Day } | null;
  code: string;
  today: Day;
  printedAt: Date;
}

export function delegationDocument(paper: DelegationPaper): OfficialDocument {
  const { letterhead, lines, today } = paper;
  return {
    form: formOn(paper.signed?.signedOn ?? today),
    landscape: false,
    head: headOf(paper),
    title: { kind: t('lists.paper.list'), subject: subjectOf(paper) },
    blocks: [
      tableOf(lines),
      { kind: 'paragraph', look: 'body', text: totalLine(lines) },
      { kind: 'paragraph', look: 'note', text: t('lists.order') },
    ],
    closing: {
      recipients: { label: recipientsLabel(), lines: linesIn(letterhead.recipients) },
      signatory: { lines: linesIn(letterhead.authority), note: '', name: letterhead.signatory },
    },
    foot: { text: footOf(paper), page: pageWord() },
  };
}

export function subjectOf({ event, unit }: Pick<DelegationPaper, 'event' | 'unit'>): string[] {
  return [
    t('lists.paper.of-unit', { unit: unit.shortName }),
    t('lists.paper.at-event', { event: event.name }),
  ];
}

export function footOf({ printedAt, code }: Pick<DelegationPaper, 'printedAt' | 'code'>): string {
  return t('lists.paper.foot', { at: formatMoment(printedAt), code });
}

export function linesIn(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

export function headOf({ letterhead, isDraft, signed, today }: DelegationPaper): OfficialDocument['head'] {
  return {
    ...nationalHeading(),
    superior: bodyLines(letterhead.superior),
    issuer: bodyLines(letterhead.issuer),
    number: numberLine({ number: signed?.number ?? null, symbol: letterhead.symbol }),
    mark: isDraft ? draftMark() : null,
    placeAndDay: placeAndDay(letterhead.place, { day: signed?.signedOn ?? null, today }),
  };
}

function tableOf(lines: ListLine[]): Table {
  const born = t('lists.column.born');
  return {
    kind: 'table',
    rowHeight,
    columns: [
      { heading: t('lists.column.number'), width: 8, align: 'center' },
      { heading: t('lists.column.name'), width: 32.5, align: 'left' },
      { heading: t('lists.column.male'), group: born, width: 20.8, align: 'center' },
      { heading: t('lists.column.female'), group: born, width: 20.8, align: 'center' },
      { heading: t('lists.column.school'), width: 26.5, align: 'left' },
      { heading: t('lists.column.role'), width: 15.4, align: 'left' },
      { heading: t('lists.column.phone'), width: 22.6, align: 'center' },
      { heading: t('lists.column.note'), width: 18.8, align: 'left' },
    ],
    rows: lines.map((line, index) => [
      String(index + 1),
      line.name,
      bornCell(line, 'male'),
      bornCell(line, 'female'),
      schoolOf(line),
      t(`lists.role.${line.role}`),
      phoneOnPaper(line.phone),
      noteOf(line),
    ]),
  };
}
