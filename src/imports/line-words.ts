import { foldForSearch } from '../core/vietnamese/fold.js';

const sum = /^(tong( cong| so| so luong)?|cong)\b|^(an dinh )?danh sach (nay )?(co|gom)\b/;
/** A family name, in which the tone tells it from `tổng`. */
const familyName = /^tống\s/i;
const signature =
  /^(nguoi lap|lap bieu|truong phong|pho truong phong|chu tich|pho chu tich|thu truong|giam doc|hieu truong|noi nhan|xac nhan|tm|kt|tl|tuq|q)\b|\bky,? (va )?(ghi ro|dong dau|ten)|\bngay [\d. ]*thang [\d. ]*nam\b/;
const columnNumber = /^\(?(?:\d{1,2}|[A-Z])\)?$/;
const sectionMark = /^(?:[IVX]{1,4}|[A-H])[.)]?$/;
const marked = /^(?:(?:[IVX]{1,4}|[A-H]|\d{1,2})\s*[.):/-]|danh sách)/i;
const numbering = /^(?:[IVX]{1,4}|[A-H]|\d{1,2})\s*[.):/-]\s*/;
const school = /^(?:trường|tiểu học|ptdt|pt|thcs|thpt|th)(?!\p{L})/iu;
const place = /^(?:trường|xã|phường|thị trấn)\s/i;
const countBehind = /\s*(?:\([^)]*\)|:)\s*$/;
const mostWordsOfName = 8;

/** `Tổng cộng: 12 em`, `Danh sách này có 12 người./.` */
export function isSum(text: string): boolean {
  return sum.test(foldForSearch(text)) && !familyName.test(text);
}

/** `KT. TRƯỞNG PHÒNG`, `An Biên, ngày 20 tháng 5 năm 2019`, `Nơi nhận:` */
export function isSignature(text: string): boolean {
  return signature.test(foldForSearch(text));
}

/** The line under the headings that counts the columns: (1), 2, A. */
export function countsColumns(texts: string[]): boolean {
  return texts.every((text) => columnNumber.test(text));
}

/** `II` or `B.` where other lines have their number. */
export function isSectionMark(text: string): boolean {
  return sectionMark.test(text);
}

/** Whether a line heads a part of the list: `2. Cán bộ phụ trách`. */
export function beginsPart(text: string): boolean {
  return marked.test(text);
}

export function namesPlace(text: string): boolean {
  return place.test(text);
}

/** Longer than names are, or with a sign that stands in no name. */
export function isSentence(text: string): boolean {
  return beginsPart(text) || /[:;]/.test(text) || text.split(' ').length > mostWordsOfName;
}

/** `1. Trường THCS Đông Thái (3 em):` → `Trường THCS Đông Thái`; null where no school is named. */
export function schoolIn(text: string): string | null {
  const bare = text.replace(numbering, '').replace(countBehind, '');
  return school.test(bare) ? bare : null;
}
