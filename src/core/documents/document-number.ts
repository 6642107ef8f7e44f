const stateNumber = /^(\d{1,5}(?: ?\/ ?\d{4})?) ?\/ ?([\p{Lu}\d.&]+(?: ?[-–] ?[\p{Lu}\d.&]+)*)$/u;
const partyNumber = /^(\d{1,5}) ?[-–] ?([\p{Lu}\d]+) ?\/ ?([\p{Lu}\d.&]+(?: ?[-–] ?[\p{Lu}\d.&]+)*)$/u;

/**
 * The number and symbol of a document in one form, such as `80/KH-UBND` or `30/2020/NĐ-CP`; of the Party and the Youth Union
 * `73-KH/TU`. Takes small letters, stray spaces, "Số:" in front, and adds the 0 of numbers under 10. Null for anything else.
 */
export function readDocumentNumber(text: string): string | null {
  const typed = text
    .normalize('NFC')
    .trim()
    .replace(/^số\s*:?\s*/i, '');
  const capitals = typed.toLocaleUpperCase('vi');
  return stateForm(capitals) ?? partyForm(capitals);
}

function stateForm(text: string): string | null {
  const [, number = '', symbol = ''] = stateNumber.exec(text) ?? [];
  return number ? tidy(`${withZero(number)}/${symbol}`) : null;
}

function partyForm(text: string): string | null {
  const [, number = '', kind = '', body = ''] = partyNumber.exec(text) ?? [];
  return number ? tidy(`${withZero(number)}-${kind}/${body}`) : null;
}

function withZero(number: string): string {
  return number.replace(/^\d(?!\d)/, '0$&');
}

function tidy(text: string): string {
  return text.replace(/ /g, '').replace(/–/g, '-');
}
