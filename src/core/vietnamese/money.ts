const written =
  /^(?:(\d{1,3}(?:[., ]\d{3})+|\d{1,12})|(\d{1,9}[.,]\d{1,2})) ?(nghìn|ngàn|k|triệu|tr|tỷ|tỉ)? ?(?:đồng|đ|vnđ|vnd)?$/iu;

const worth: Record<string, number> = {
  nghìn: 1_000,
  ngàn: 1_000,
  k: 1_000,
  triệu: 1_000_000,
  tr: 1_000_000,
  tỷ: 1_000_000_000,
  tỉ: 1_000_000_000,
};

/** Whole đồng as people write them: `500.000`, `500000đ`, `500 nghìn`, `1,5 triệu`. Null for anything else. */
export function readDong(text: string): number | null {
  const [, whole, broken, word = ''] = written.exec(text.normalize('NFC').trim()) ?? [];
  const factor = worth[word.toLowerCase()] ?? 1;
  const figures = whole?.replace(/[., ]/g, '') ?? broken?.replace(',', '.');
  if (figures === undefined) return null;
  const value = Math.round(Number(figures) * factor * 100) / 100;
  return Number.isSafeInteger(value) ? value : null;
}

/** `1.500.000`; a hundred thousand and more never without its points. */
export function formatDong(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, '.');
}
