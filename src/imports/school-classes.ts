/** `7A`, `9A2`, `7/2`, `Lớp 5`. */
const className =
  /(?:^|(?<=[\s,;/–-]))(?:lớp\s*)?(\d{1,2}(?:\s?[A-ZĐ]\d{0,2}|\s?\/\s?\d{1,2})?)(?=$|[\s,;/–-])/iu;
const separatorsAround = /^[\s,;/–-]+|[\s,;/–-]+$/g;

/** A school and a class that stand in one cell, whichever comes first: `Lớp 7A - THCS Đông Thái`, `THCS Bình An, 7/2`. */
export function schoolAndClassIn(text: string): { school: string; className: string } {
  const found = className.exec(text);
  const [whole, written = ''] = found ?? [''];
  if (!found || isNumberOfSchool(text, found)) return { school: text, className: '' };
  const rest = [text.slice(0, found.index), text.slice(found.index + whole.length)];
  const school = rest
    .map((part) => part.replace(separatorsAround, ''))
    .filter((part) => part !== '')
    .join(', ');
  return { school, className: written.replace(/\s/g, '') };
}

/** `Tiểu học Đông Thái 2`: a number without a letter is a class only in front, or where `lớp` stands before it. */
function isNumberOfSchool(text: string, { 0: whole, 1: written, index }: RegExpExecArray): boolean {
  const isSeparated = /[,;/–-]\s*$/.test(text.slice(0, index));
  return /^\d+$/.test(written ?? '') && !/^lớp/i.test(whole) && index > 0 && !isSeparated;
}
