import { translate } from '../../views/text/text.js';
import { formOn } from '../core/documents/document-form.js';
import {
  bodyLines,
  nationalHeading,
  numberLine,
  pageWord,
  placeAndDay,
  recipientsLabel,
} from '../core/documents/fixed-words.js';
import type { OfficialDocument, Table } from '../core/documents/official-document.js';
import { formatDay, formatMoment, formatPeriod } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import { numberInWords, twoFigures } from '../core/vietnamese/number-in-words.js';
import type { Gender } from '../delegates/delegate-roles.js';
import type { Event } from '../programme/event.entity.js';
import type { Unit } from '../programme/unit.entity.js';
import type { Criterion } from './criteria.js';

const t = translate('vi');
const rowHeight = 8;

/** What the list says of a child: nothing sensitive, nothing of its family, no telephone. */
export interface PaperLine {
  name: string;
  born: Day | null;
  gender: Gender | null;
  school: string;
  className: string;
  unit: string;
  criterion: Criterion;
}

export interface SelectionPaper {
  national: Event;
  /** The unit that chairs the province's forum, and the one above it. */
  issuer: Unit | null;
  superior: Unit | null;
  place: string;
  lines: PaperLine[];
  today: Day;
  printedAt: Date;
}

export function selectionDocument(paper: SelectionPaper): OfficialDocument {
  return {
    form: formOn(paper.today),
    landscape: false,
    head: headOf(paper),
    title: { kind: t('lists.paper.list'), subject: subjectOf(paper) },
    blocks: [
      tableOf(paper.lines),
      { kind: 'paragraph', look: 'body', text: totalLine(paper.lines) },
      { kind: 'paragraph', look: 'note', text: t('selections.paper.order') },
    ],
    closing: {
      recipients: { label: recipientsLabel(), lines: t('selections.paper.recipients').split('\n') },
      signatory: { lines: [authorityOf(paper)], note: '', name: '' },
    },
    foot: { text: footOf(paper), page: pageWord() },
  };
}

export function headOf({ issuer, superior, place, today }: SelectionPaper): OfficialDocument['head'] {
  return {
    ...nationalHeading(),
    superior: bodyLines(superior?.name ?? ''),
    issuer: bodyLines(issuer?.name ?? ''),
    number: numberLine({
      number: null,
      symbol: t('selections.paper.symbol', { body: initials(issuer?.shortName) }),
    }),
    mark: null,
    placeAndDay: placeAndDay(place, { day: null, today }),
  };
}

/** Of which forum; once its day is known, when and where. */
export function subjectOf({ national }: Pick<SelectionPaper, 'national'>): string[] {
  const { name, startsOn, endsOn } = national;
  const where = [national.venue, national.place].filter(Boolean).join(', ');
  const dates = startsOn && formatPeriod(startsOn as Day, (endsOn ?? startsOn) as Day);
  const whenAndWhere = dates ? t('selections.paper.when', { dates, where: where || '……' }) : '';
  return [t('selections.paper.subject'), name.toLocaleUpperCase('vi'), whenAndWhere].filter(Boolean);
}

/** `Danh sách này có 04 trẻ em (bốn trẻ em), gồm: 02 nữ, 02 nam.` */
export function totalLine(lines: Pick<PaperLine, 'gender'>[]): string {
  const parts = (['female', 'male'] as const).flatMap((gender) => {
    const count = lines.filter((line) => line.gender === gender).length;
    return count > 0 ? [t(`selections.paper.${gender}`, { number: twoFigures(count) })] : [];
  });
  const total = { number: twoFigures(lines.length), words: numberInWords(lines.length) };
  return t('selections.paper.total', { ...total, parts: parts.join(', ') });
}

export function authorityOf({ issuer }: Pick<SelectionPaper, 'issuer'>): string {
  return t(issuer?.kind === 'department' ? 'selections.paper.director' : 'lists.usual.authority');
}

export function footOf({ printedAt }: Pick<SelectionPaper, 'printedAt'>): string {
  return t('lists.paper.sign-in-foot', { at: formatMoment(printedAt) });
}

export function schoolOf({ school, className }: PaperLine): string {
  const where = className === '' ? '' : t('lists.paper.class', { class: className });
  return [school, where].filter(Boolean).join(', ');
}

/** The published criterion; what was written beside it stays with the committee. */
export function noteOf({ criterion }: PaperLine): string {
  return criterion === 'other' ? '' : t(`selections.criterion.${criterion}`);
}

export function genderOf({ gender }: PaperLine): string {
  return gender ? t(`delegates.gender.${gender}`) : '';
}

function tableOf(lines: PaperLine[]): Table {
  return {
    kind: 'table',
    rowHeight,
    columns: [
      { heading: t('lists.column.number'), width: 9, align: 'center' },
      { heading: t('lists.column.name'), width: 36, align: 'left' },
      { heading: t('lists.column.born'), width: 22, align: 'center' },
      { heading: t('lists.column.gender'), width: 13, align: 'center' },
      { heading: t('selections.paper.school'), width: 33, align: 'left' },
      { heading: t('lists.column.unit'), width: 25, align: 'left' },
      { heading: t('selections.paper.criterion'), width: 27, align: 'left' },
    ],
    rows: lines.map((line, index) => [
      String(index + 1),
      line.name,
      line.born ? formatDay(line.born) : '',
      genderOf(line),
      schoolOf(line),
      line.unit,
      noteOf(line),
    ]),
  };
}

/** `SLĐTBXH` of `Sở LĐTBXH`, as documents are numbered. */
function initials(shortName = ''): string {
  const words = shortName.split(' ').filter(Boolean);
  return words
    .map((word) => (word === word.toLocaleUpperCase('vi') ? word : word.charAt(0).toLocaleUpperCase('vi')))
    .join('');
}
