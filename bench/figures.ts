export interface Figure {
  /** `<group>/<what>` */
  name: string;
  value: number;
  /** What the same machine reached without us in the same run, or a fixed bound. */
  limit: number;
  ratio: number;
  /** The ratio that we want: at least, or at most when lower is better. */
  aim: number;
  better: 'higher' | 'lower';
}

export interface Group {
  name: string;
  run: () => Promise<Figure[]>;
}

export function atLeast(name: string, value: number, limit: { of: number; aim: number }): Figure {
  return {
    name,
    value: round(value),
    limit: round(limit.of),
    ratio: round(value / limit.of),
    aim: limit.aim,
    better: 'higher',
  };
}

/** @param limit a bound in the unit of the value */
export function atMost(name: string, value: number, limit: number): Figure {
  return {
    name,
    value: round(value),
    limit: round(limit),
    ratio: round(value / limit),
    aim: 1,
    better: 'lower',
  };
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function asTable(figures: Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    String(figure.value),
    String(figure.limit),
    String(figure.ratio),
    `${figure.better === 'higher' ? '≥' : '≤'} ${figure.aim}`,
    isReached(figure) ? 'reached' : 'MISSED',
  ]);
  const lines = [['figure', 'value', 'limit', 'ratio', 'aim', ''], ...rows];
  const widths =
    lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  return lines
    .map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .join('\n');
}

function isReached({ ratio, aim, better }: Figure): boolean {
  return better === 'higher' ? ratio >= aim : ratio <= aim;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
