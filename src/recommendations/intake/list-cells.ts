import { textOf } from '../../core/sheets/cells.js';
import type { Cell } from '../../core/sheets/sheet.js';
import { foldForSearch } from '../../core/vietnamese/fold.js';
import type { MatterLevel } from '../recommendation-words.js';
import { titleLength } from '../recommendation-words.js';
import type { ListColumns } from './read-list.js';

/** A line as the form would be filled in with it. */
export type ListBody = Record<'title' | 'text' | 'topic' | 'level' | 'backers' | 'backing' | 'group', string>;

const levels: [MatterLevel, RegExp][] = [
  ['commune', /\b(xa|phuong|thi tran|truong)\b/],
  ['district', /\b(huyen|thanh pho|thi xa|quan)\b/],
  ['province', /\btinh\b|^so\b/],
  ['national', /\b(trung uong|tw|quoc gia|bo|ca nuoc)\b/],
];

export function readCellsOf(cells: Cell[], columns: ListColumns): ListBody {
  const of = (key: keyof ListColumns) => textOf(cells[columns[key] ?? -1]);
  const text = of('text');
  const isVotes = of('votes') !== '' && of('children') === '';
  return {
    title: of('title') || titleOf(text),
    text,
    topic: of('topic'),
    level: levelIn(of('level')),
    backers: /\d+/.exec(of(isVotes ? 'votes' : 'children').replace(/(?<=\d)[. ](?=\d{3}\b)/g, ''))?.[0] ?? '',
    backing: isVotes ? 'votes' : 'children',
    group: of('group'),
  };
}

/** Whatever is not said concerns the province, to whose forum it is brought. */
function levelIn(written: string): string {
  const folded = foldForSearch(written);
  return levels.find(([, pattern]) => pattern.test(folded))?.[0] ?? (written === '' ? 'province' : '');
}

/** The first sentence, as far as it fits. */
export function titleOf(text: string): string {
  const [sentence = ''] = text.split(/(?<=[.!?;:])\s|\n/);
  const whole = sentence.replace(/[.!?;:]$/, '').trim();
  if (whole.length <= titleLength) return whole;
  const cut = whole.slice(0, titleLength - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), titleLength / 2))}…`;
}
