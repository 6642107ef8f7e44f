import { foldForSearch } from '../core/vietnamese/fold.js';
import { fromLegacy } from '../core/vietnamese/legacy-text.js';
import type { ColumnKey } from './columns.js';

/** Headings as officials write them, folded, without points and brackets. The first that fits counts. */
const headings: [ColumnKey, RegExp][] = [
  ['order', /^(tt|stt|so tt|so thu tu|thu tu|no)$/],
  [
    'guardian_phone',
    /^(sdt|so dt|dt|dien thoai|so dien thoai|lien he|zalo).*(phu huynh|giam ho|cha me|bo me|gia dinh|ph)$/,
  ],
  ['guardian_phone', /^(phu huynh|nguoi giam ho|cha me|bo me|cha hoac me).*(sdt|so dt|dien thoai|lien he)$/],
  [
    'guardian',
    /^(ho va ten |ho ten |ten )?(phu huynh|nguoi giam ho|giam ho|cha me|bo me|cha hoac me|cha|me|bo)( hoc sinh| cua em| cua tre)?$/,
  ],
  ['guardian', /^(phu huynh|nguoi giam ho|cha me|bo me|cha hoac me) ho (va )?ten$/],
  [
    'phone',
    /^(sdt|so dt|dt|dien thoai|so dien thoai|dtdd|di dong|dt di dong|dien thoai di dong|dien thoai lien he|so dien thoai lien he|sdt lien he|lien he|zalo|so dien thoai zalo)( can bo| phu trach| can bo phu trach)?$/,
  ],
  [
    'family_name',
    /^(ho|ho dem|ho va dem|ho va ten dem|ho lot|ho va chu lot|ho va ten lot|ho chu lot|ten dem)$/,
  ],
  ['given_name', /^ten$/],
  [
    'name',
    /^(ho|ho va) ten( day du)?( hoc sinh| tre em| tre| em| dai bieu| thieu nhi| doi vien| can bo| nguoi tham du| nguoi tham gia| cac em)?$/,
  ],
  ['name', /^(ten hoc sinh|ten tre em|ten dai bieu|hoc sinh|ho ten va chu dem|full name|name)$/],
  ['born_male', /^((ngay sinh|nam sinh|ngay thang nam sinh|sinh ngay) )?nam$/],
  ['born_female', /^((ngay sinh|nam sinh|ngay thang nam sinh|sinh ngay) )?nu$/],
  [
    'born',
    /^(ngay|ngay thang|ngay thang nam|nam|sinh|ngay va nam) sinh$|^(sinh ngay|sinh nam|ns|date of birth|ngay thang nam)$/,
  ],
  ['gender', /^(gioi tinh|phai|gt|gioi|nam nu|sex|gender)$/],
  [
    'school_class',
    /^(lop va truong|truong va lop|truong lop|lop truong|hoc sinh lop truong|dang hoc tai|hoc lop truong|noi hoc)$/,
  ],
  ['class', /^(lop|lop hoc|hoc lop|khoi lop|class)$/],
  ['school', /^(truong|ten truong|truong hoc|don vi truong|hoc tai truong|noi hoc tap|school)$/],
  [
    'school',
    /^(don vi|don vi cong tac|noi cong tac|co quan|co quan cong tac|don vi noi cong tac|dia chi cong tac)$/,
  ],
  ['role', /^(vai tro|thanh phan|doi tuong|chuc vu|chuc danh|nhiem vu|tu cach|loai dai bieu)$/],
  [
    'health',
    /^(suc khoe|tinh trang suc khoe|di ung|benh|an kieng|che do an|luu y suc khoe|suc khoe di ung|luu y ve suc khoe|benh ly|suc khoe an uong)$/,
  ],
  [
    'ignored',
    /^(dan toc|ton giao|ghi chu|dia chi|cho o|noi o|noi o hien nay|thon ap|ap|xa|xa phuong|dia chi thuong tru|hoan canh|ho ngheo|cmnd|cccd|so cmnd|so dinh danh|ma dinh danh|email|thanh tich|ky ten|chu ky|size ao|co ao)$/,
  ],
];

/** What a heading names, in Unicode or in the fonts before it; null for one that is not known. */
export function columnOf(heading: string): ColumnKey | null {
  const written = [heading, fromLegacy(heading, 'tcvn3'), fromLegacy(heading, 'vni')].map(plain);
  for (const [key, pattern] of headings) if (written.some((text) => pattern.test(text))) return key;
  return null;
}

/** `Họ và tên (chữ in hoa)` → `ho va ten`. */
function plain(heading: string): string {
  const folded = foldForSearch(heading.replace(/\([^)]*\)/g, ' '));
  return folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
