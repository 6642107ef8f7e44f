import { xlsxOf } from '../src/core/sheets/write-xlsx.js';
import { names } from './names.js';

const headings = [
  'TT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Trường',
  'Lớp',
  'Họ tên phụ huynh',
  'Điện thoại phụ huynh',
];

/** A list of so many children as an .xlsx file. @param from the first child's number: another one gives other children */
export function listFile(count: number, from: number): Promise<Buffer> {
  const rows = Array.from({ length: count }, (_, index) => row(from + index, index + 1));
  const columns = headings.map((heading) => ({ heading }));
  return xlsxOf({ sheets: [{ name: 'Danh sách', columns, rows }] });
}

function row(child: number, line: number): (string | number)[] {
  const day = (child % 28) + 1;
  const month = (Math.floor(child / 28) % 12) + 1;
  const year = 2004 + (Math.floor(child / 336) % 6);
  const name = `${names(child)} ${names(Math.floor(child / 2016))}`;
  const gender = child % 2 ? 'Nữ' : 'Nam';
  return [
    line,
    name,
    `${day}/${month}/${year}`,
    gender,
    'THCS Đông Thái',
    '7A',
    names(child + 7),
    '0912345678',
  ];
}
