import { translate } from '../../views/text/text.js';
import type { Block, OfficialDocument, Table } from '../core/documents/official-document.js';
import { formatMoment, formatPeriod } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import { formatDong } from '../core/vietnamese/money.js';
import { numberInWords } from '../core/vietnamese/number-in-words.js';
import { sheetToSign } from '../lists/sheet-to-sign.js';
import type { Event } from '../programme/event.entity.js';
import type { ChildsGift } from './gift-reader.js';
import { sumOf } from './gift-totals.js';
import { giverName, thingOf } from './gift-names.js';

const t = translate('vi');
/** Room to sign, in millimetres. */
const rowHeight = 12;

export interface GiftPaper {
  event: Event;
  /** Of one unit; null for all. */
  unitName: string | null;
  issuer: { superior: string; name: string };
  gifts: ChildsGift[];
  today: Day;
  printedAt: Date;
}

/** What each child receives, with room for its family to sign, and what it is worth together. */
export function giftDocument(paper: GiftPaper): OfficialDocument {
  return sheetToSign({
    ...paper,
    title: { kind: t('gifts.paper.title'), subject: subjectOf(paper) },
    blocks: [tableOf(paper.gifts), ...totalsOf(paper.gifts)],
    signatory: t('gifts.paper.signatory'),
    foot: t('gifts.paper.foot', { at: formatMoment(paper.printedAt) }),
  });
}

function subjectOf({ event, unitName }: GiftPaper): string[] {
  const at = [t('gifts.paper.at', { event: event.name }), whenAndWhere(event)];
  return [unitName === null ? '' : t('gifts.paper.of-unit', { unit: unitName }), ...at].filter(Boolean);
}

function whenAndWhere({ startsOn, endsOn, venue, place }: Event): string {
  const dates = startsOn && formatPeriod(startsOn as Day, (endsOn ?? startsOn) as Day);
  const where = [venue, place].filter(Boolean).join(', ');
  return dates ? t('gifts.paper.when', { dates, where: where || '……' }) : '';
}

function tableOf(gifts: ChildsGift[]): Table {
  return {
    kind: 'table',
    rowHeight,
    columns: [
      { heading: t('lists.column.number'), width: 11, align: 'center' },
      { heading: t('lists.column.name'), width: 50, align: 'left' },
      { heading: t('gifts.paper.born'), width: 16, align: 'center' },
      { heading: t('gifts.paper.unit'), width: 36, align: 'left' },
      { heading: t('gifts.paper.gift'), width: 50, align: 'left' },
      { heading: t('gifts.paper.value'), width: 28, align: 'center' },
      { heading: t('gifts.paper.giver'), width: 42, align: 'left' },
      { heading: t('gifts.paper.signature'), width: 34, align: 'center' },
    ],
    rows: gifts.map((gift, index) => [
      String(index + 1),
      gift.child.name,
      gift.child.born?.slice(0, 4) ?? '',
      gift.unitName,
      thingOf(gift, t),
      gift.value === null ? '' : formatDong(gift.value),
      giverName(gift, t),
      '',
    ]),
  };
}

function totalsOf(gifts: ChildsGift[]): Block[] {
  const { children, gifts: count, value, unvalued } = sumOf(gifts);
  const total = t('gifts.paper.total', { children, gifts: count, value: formatDong(value) });
  const words = t('gifts.paper.in-words', { words: sentence(numberInWords(value)) });
  const missing = unvalued > 0 ? [t('gifts.paper.unvalued', { count: unvalued })] : [];
  return [total, words, ...missing].map((text) => ({ kind: 'paragraph', look: 'body', text }));
}

function sentence(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}
