import { foldForSearch } from '../core/vietnamese/fold.js';
import { fromLegacy } from '../core/vietnamese/legacy-text.js';
import type { ColumnKey } from './columns.js';

const parents =
  '(?:(?:phu huynh|nguoi giam ho|giam ho|nguoi nuoi duong|nguoi cham soc|cha|bo|ba|me|hoac|va|ph)(?: |$))+';
const telephone =
  '(?:(?:so )?(?:sdt|dt|dtdd|dien thoai|dt di dong|dien thoai di dong|di dong|zalo)(?: zalo)?(?: lien (?:he|lac))?|lien he|lien lac|so lien lac)';
const place = 'ten|truong|don vi|co quan|noi|cong tac|lam viec|hoc tap|hoc sinh|hoc|dang|tai|dia chi|va';

/** Headings as officials write them, folded, without points. The first that fits counts. */
const headings: [ColumnKey, RegExp][] = [
  ['order', /^(tt|stt|so tt|so thu tu|thu tu|no)$/],
  ['guardian_phone', new RegExp(`^${telephone}(?: cua)? (?:${parents}|gia dinh ?)(?:hoc sinh|em|tre)?$`)],
  ['guardian_phone', new RegExp(`^${parents}${telephone}$`)],
  ['guardian', new RegExp(`^(?:ho va ten |ho ten |ten )?${parents}(?:(?:cua )?(?:em|tre|hoc sinh))?$`)],
  ['guardian', new RegExp(`^${parents}ho (?:va )?ten$`)],
  ['phone', new RegExp(`^${telephone}(?: cua)?(?: can bo| phu trach| can bo phu trach| ca nhan)?$`)],
  [
    'family_name',
    /^(ho|ho dem|ho va dem|ho va ten dem|ho lot|ho va chu lot|ho va ten lot|ho chu lot|ho chu dem|ho va chu dem|ten dem)$/,
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
  ['school_class', /^(dang hoc tai|noi hoc)$/],
  ['school_class', new RegExp(`^(?=.*\\blop\\b)(?=.*\\btruong\\b)(?:(?:${place}|lop)(?: |$))+$`)],
  ['class', /^(hoc |ten |dang hoc |khoi )?lop( hoc)?$|^(khoi|class)$/],
  ['school', new RegExp(`^(?=.*(?:truong|don vi|co quan|cong tac|hoc tap))(?:(?:${place})(?: |$))+$`)],
  ['school', /^school$/],
  ['role', /^(vai tro|thanh phan|doi tuong|chuc vu|chuc danh|nhiem vu|tu cach|loai dai bieu)$/],
  [
    'health',
    /^(suc khoe|tinh trang suc khoe|di ung|benh|an kieng|che do an|luu y suc khoe|suc khoe di ung|luu y ve suc khoe|benh ly|suc khoe an uong)$/,
  ],
  [
    'ignored',
    /^(dan toc|ton giao|quoc tich|noi sinh|que quan|tuoi|ghi chu|dia chi|cho o|noi o|noi o hien nay|thon ap|ap|xa|xa phuong|dia chi thuong tru)$/,
  ],
  ['ignored', /^(hoan canh|(con )?ho (can )?ngheo|can ngheo|dien chinh sach|khuyet tat)\b/],
  ['ignored', /^(so |ma |the )*(cmnd|cccd|cmt|can cuoc|dinh danh|bhyt|hoc sinh|hs)\b/],
  ['ignored', /^(email|thanh tich|hoc luc|hanh kiem|nang khieu|trang thai|ky ten|chu ky|size ao|co ao)$/],
];

/** What a heading names, in Unicode or in the fonts before it; null for one that is not known. */
export function columnOf(heading: string): ColumnKey | null {
  const written = [heading, fromLegacy(heading, 'tcvn3'), fromLegacy(heading, 'vni')];
  return keyOf(written.map(plain)) ?? keyOf(written.map((text) => plain(withoutBrackets(text))));
}

function keyOf(texts: string[]): ColumnKey | null {
  return headings.find(([, pattern]) => texts.some((text) => pattern.test(text)))?.[0] ?? null;
}

/** `Họ và tên (chữ in hoa)` is a name; but `Ngày sinh (Nam)` is told by its brackets. */
function withoutBrackets(heading: string): string {
  return heading.replace(/\([^)]*\)/g, ' ');
}

/** `HỌ, và tên` → `ho va ten`. */
function plain(heading: string): string {
  return foldForSearch(heading)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
