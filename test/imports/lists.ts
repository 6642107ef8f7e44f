import { errorsIn } from '../delegates/people.js';
import type { Answer, Browser, Upload } from '../support/browser.js';

export const headings = [
  'TT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Trường',
  'Lớp',
  'Họ tên phụ huynh',
  'SĐT phụ huynh',
];
export const huu = ['1', 'Danh Minh Hữu', '12/3/2006', 'Nam', 'THCS Đông Thái', '7A', 'Thị Út', '0912345678'];
export const tram = ['2', 'Nguyễn Thùy Trâm', '01/02/2007', 'Nữ', 'nt', '6B', 'Lê Thị Bảy', '0913456789'];

export function csv(rows: string[][], name = 'Danh sách An Biên.csv'): Upload {
  const text = rows
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\r\n');
  return { name, bytes: new TextEncoder().encode(`\uFEFF${text}`) };
}

/** Sends a list and answers with the page to which it leads. */
export function send(browser: Browser, path: string, file: Upload): Promise<Answer> {
  return browser.submitFiles(`${path}/imports/new`, {}, { action: `${path}/imports`, files: { file } });
}

/** The import's own address. */
export async function sent(browser: Browser, path: string, file: Upload): Promise<string> {
  const answer = await send(browser, path, file);
  if (answer.status !== 303)
    throw new Error(`Not taken: ${String(answer.status)} ${errorsIn(answer.text).join()}`);
  return (answer.location ?? '').replace(/\/columns$/, '');
}
