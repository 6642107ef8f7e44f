const escape = /_x([\dA-Fa-f]{4})_/g;
const unsafe = /_(?=x[\dA-Fa-f]{4}_)|(?![\t\n])[\p{Cc}\p{Cn}\p{Cs}\ufffd]/gu;

/** Characters that XML cannot hold are written as `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(escape, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The other way, also for what XML could hold but writers leave out, and for what only looks escaped. */
export function escaped(text: string): string {
  return text.replace(unsafe, (found) => found.split('').map(escapeOf).join(''));
}

function escapeOf(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
