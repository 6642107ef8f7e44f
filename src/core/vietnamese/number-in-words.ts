const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const largest = 999_999_999_999;
const groups = ['', ' nghìn', ' triệu', ' tỷ'];

/** A whole number below a thousand billions as documents spell it: 15 is `mười lăm`, 21 `hai mươi mốt`, 104 `một trăm linh tư`. */
export function numberInWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > largest)
    throw new RangeError(`No words for ${value}: whole numbers from 0 to ${largest} only.`);
  return value === 0 ? digit(0) : inGroups(value);
}

/** Three figures at a time; groups of nothing are not said. */
function inGroups(value: number): string {
  const words: string[] = [];
  for (let place = groups.length - 1; place >= 0; place -= 1) {
    const group = Math.floor(value / 1000 ** place) % 1000;
    if (group === 0) continue;
    const spelled = words.length === 0 ? belowThousand(group) : hundreds(group);
    words.push(`${spelled}${groups[place] ?? ''}`);
  }
  return words.join(' ');
}

function belowThousand(value: number): string {
  return value < 100 ? belowHundred(value) : hundreds(value);
}

/** With its hundreds, even where there are none: `không trăm linh một` in 1,001. */
function hundreds(value: number): string {
  const rest = value % 100;
  const words = `${digit(Math.floor(value / 100))} trăm`;
  if (rest === 0) return words;
  return rest < 10 ? `${words} linh ${rest === 4 ? 'tư' : digit(rest)}` : `${words} ${belowHundred(rest)}`;
}

function belowHundred(value: number): string {
  const tens = Math.floor(value / 10);
  const units = value % 10;
  if (tens === 0) return digit(units);
  const words = tens === 1 ? 'mười' : `${digit(tens)} mươi`;
  return units === 0 ? words : `${words} ${afterTens(units, tens)}`;
}

function afterTens(units: number, tens: number): string {
  if (units === 5) return 'lăm';
  if (tens > 1 && units === 1) return 'mốt';
  return tens > 1 && units === 4 ? 'tư' : digit(units);
}

function digit(value: number): string {
  return digits[value] ?? '';
}

/** A figure alone could be made another one with a pen. */
export function twoFigures(count: number): string {
  return String(count).padStart(2, '0');
}
