import type { LegacyTable } from './legacy-table.js';

const FIRST_CODE = 0xa1;

/** TCVN 5712 VN3, as in the fonts .VnTime and .VnArial; a point where it has no letter. */
const LETTERS = [
  'ĂÂÊÔƠƯĐăâêôơưđ.',
  '.....àảãáạ.ằẳẵắ.',
  '......ặầẩẫấậè.ẻẽ',
  'éẹềểễếệìỉ...ĩíịò',
  '.ỏõóọồổỗốộờởỡớợù',
  '.ủũúụừửữứựỳỷỹýỵ.',
].join('');

const letters = new Map(
  Array.from(LETTERS, (letter, at): [string, string] => [
    String.fromCharCode(FIRST_CODE + at),
    letter,
  ]).filter(([, letter]) => letter !== '.'),
);

export const tcvn3Table: LegacyTable = {
  sequences: new RegExp(`[${[...letters.keys()].join('')}]`, 'g'),
  hasAccentedCapitals: false,
  letter: (sequence) => letters.get(sequence) ?? sequence,
};
