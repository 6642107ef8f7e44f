import { translate } from '../../views/text/text.js';
import { chunksOf } from '../core/database/chunks.js';
import { addDays, formatDay, formatMoment } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { Block, OfficialDocument, Table, TableColumn } from '../core/documents/official-document.js';
import type { DelegateRole } from '../delegates/delegate-roles.js';
import type { Event } from '../programme/event.entity.js';
import { sheetToSign } from './sheet-to-sign.js';

const t = translate('vi');
/** Room for a hand that writes large, in millimetres. */
const rowHeight = 12;
/** More days than these go on to a table of their own. */
const daysAcross = 2;
const mostDays = 14;

export interface SignInGroup {
  /** The delegation, or '' where the sheet is of one alone. */
  heading: string;
  people: { name: string; role: DelegateRole }[];
}

export interface SignInPaper {
  event: Event;
  subject: string[];
  issuer: { superior: string; name: string };
  groups: SignInGroup[];
  /** Who answers for the sheet, in capitals. */
  signatory: string;
  today: Day;
  printedAt: Date;
}

/** A sheet across the page: for each person room to sign, each morning and each afternoon of the event. */
export function signInDocument(paper: SignInPaper): OfficialDocument {
  return sheetToSign({
    ...paper,
    title: { kind: t('lists.paper.sign-in'), subject: paper.subject },
    blocks: paper.groups.flatMap((group) => blocksOf(group, daysOf(paper.event))),
    foot: t('lists.paper.sign-in-foot', { at: formatMoment(paper.printedAt) }),
  });
}

/** Each delegation begins a page, so that each can be given its own sheets. */
function blocksOf({ heading, people }: SignInGroup, days: (Day | null)[]): Block[] {
  const tables = chunksOf(days, daysAcross).map((portion) => tableOf(people, portion));
  if (heading === '') return tables;
  return [{ kind: 'paragraph', look: 'heading', text: heading, newPage: true }, ...tables];
}

function tableOf(people: SignInGroup['people'], days: (Day | null)[]): Table {
  const signing = days.flatMap(signingColumns);
  return {
    kind: 'table',
    rowHeight,
    columns: [
      { heading: t('lists.column.number'), width: 11, align: 'center' },
      { heading: t('lists.column.name'), width: 58, align: 'left' },
      { heading: t('lists.column.role'), width: 40, align: 'left' },
      ...signing,
    ],
    rows: people.map(({ name, role }, index) => [
      String(index + 1),
      name,
      t(`delegates.role.${role}`),
      ...signing.map(() => ''),
    ]),
  };
}

function signingColumns(day: Day | null): TableColumn[] {
  const group = day ? formatDay(day) : t('lists.paper.signature');
  return [
    { heading: t('lists.paper.morning'), group, width: 36, align: 'center' },
    { heading: t('lists.paper.afternoon'), group, width: 36, align: 'center' },
  ];
}

/** The event's days; null stands for one that is not known yet. */
function daysOf({ startsOn, endsOn }: Event): (Day | null)[] {
  if (startsOn === null) return [null];
  const days: Day[] = [];
  const last = endsOn ?? startsOn;
  for (let day = startsOn as Day; day <= last && days.length < mostDays; day = addDays(day, 1))
    days.push(day);
  return days;
}
