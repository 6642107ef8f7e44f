const separators = ['\t', ';', ','] as const;
const linesSeen = 50;

export type Separator = (typeof separators)[number];

/** The separator that most lines have equally often, quoted text aside. A tab where there is none: then each line is one cell. */
export function separatorOf(text: string): Separator {
  const lines = withoutQuoted(text)
    .split(/\r\n|\r|\n/, linesSeen)
    .filter((line) => line.trim() !== '');
  const scores = separators.map((separator) => ({ separator, lines: linesAlike(lines, separator) }));
  const best = scores.reduce((first, second) => (second.lines > first.lines ? second : first));
  return best.separator;
}

function withoutQuoted(text: string): string {
  return text.slice(0, 200_000).replace(/"(?:[^"]|"")*"/g, '""');
}

function linesAlike(lines: string[], separator: string): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const times = line.split(separator).length - 1;
    counts.set(times, (counts.get(times) ?? 0) + 1);
  }
  counts.delete(0);
  return Math.max(0, ...counts.values());
}
