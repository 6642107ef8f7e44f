/** What programs take for the beginning of a formula, also in full width and behind white space; an own quote may stand before it. */
const formula = /^'*(?:[\t\r\n]|[\s\p{Cc}]*[=+\-@＝＋－＠﹢﹣﹦﹫−])/u;

/** A text that no program takes for a formula (ASVS 1.2.10): LibreOffice makes formulas even of an .xlsx file's text, once it is saved as .csv. */
export function defused(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text before `defused`; others stay as they are. */
export function undefused(text: string): string {
  return text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
}
