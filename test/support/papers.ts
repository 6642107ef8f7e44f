import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';

const require = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'chung-tay-papers-'));
let files = 0;

/** What a file holds, as programs of strangers see it. */
export function pdfText(bytes: Uint8Array): string {
  return execFileSync('pdftotext', ['-layout', stored(bytes, 'pdf'), '-'], { encoding: 'utf8' });
}

/** The text of each page. */
export function pdfPages(bytes: Uint8Array): string[] {
  return pdfText(bytes).split('\f').slice(0, -1);
}

/** Width and height of each page, as `595.28 x 841.89`. */
export function pdfSizes(bytes: Uint8Array): string[] {
  const told = execFileSync('pdfinfo', ['-l', '-1', stored(bytes, 'pdf')], { encoding: 'utf8' });
  return [...told.matchAll(/^Page +\d+ size: +([\d.]+ x [\d.]+)/gm)].map(([, size = '']) => size);
}

/** Throws where qpdf finds fault. */
export function checkPdf(bytes: Uint8Array): void {
  execFileSync('qpdf', ['--check', stored(bytes, 'pdf')]);
}

/** The PDF that LibreOffice makes of a file, with the letters that Word would take. */
export function converted(bytes: Uint8Array, from: 'docx' | 'xlsx'): Buffer {
  const file = stored(bytes, from);
  const profile = `-env:UserInstallation=file://${join(folder, 'office')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
    env: { ...process.env, HOME: folder, FONTCONFIG_FILE: fontSettings() },
    stdio: 'ignore',
  });
  return readFileSync(file.replace(/\.[a-z]+$/, '.pdf'));
}

/** Lines without the space around and between their words; empty ones left out. */
export function linesIn(text: string): string[] {
  return text
    .split(/[\n\f]/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

export function forgetPapers(): void {
  rmSync(folder, { recursive: true, force: true });
}

function stored(bytes: Uint8Array, ending: string): string {
  const path = join(folder, `${files++}.${ending}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, bytes);
  return path;
}

/** Tinos in place of Times New Roman, which is not on every machine. */
function fontSettings(): string {
  const path = join(folder, 'fonts.conf');
  const fonts = dirname(require.resolve('@expo-google-fonts/tinos/package.json'));
  const cache = join(folder, 'font-cache');
  mkdirSync(cache, { recursive: true });
  const alias =
    '<alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias>';
  writeFileSync(
    path,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir>${alias}</fontconfig>`,
  );
  return path;
}
