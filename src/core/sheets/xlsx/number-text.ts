const digitsOfExcel = 15;

/** A number without an exponent and with the fifteen digits that Excel keeps: 0.1 + 0.2 is 0.3, as its owner sees it. */
export function plainNumber(value: number): string {
  const [mantissa = '', exponent] = Math.abs(value)
    .toExponential(digitsOfExcel - 1)
    .split('e');
  const digits = mantissa.replace('.', '').replace(/0+$/, '') || '0';
  return (value < 0 ? '-' : '') + withPoint(digits, Number(exponent) + 1);
}

/** @param point how many digits stand before it */
function withPoint(digits: string, point: number): string {
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return digits.padEnd(point, '0');
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}
