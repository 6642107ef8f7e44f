import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import PDFDocument from 'pdfkit';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { projectRoot } from '../src/core/config/project-root.js';
import { writePdf } from '../src/core/documents/pdf/write-pdf.js';
import type { Block, OfficialDocument } from '../src/core/documents/official-document.js';
import { registerDocumentFonts } from '../src/core/pdf/document-fonts.js';
import { agendaPaper } from '../src/schedule/printing/papers.js';
import { Child } from './child.js';
import { atLeast, atMost, median } from './figures.js';
import type { Figure, Group } from './figures.js';
import { requestsPerSecond } from './load.js';
import { sampleAgenda } from './sample-agenda.js';
import type { ServerReady } from './server.js';

const perRound = 800;
const rounds = 5;
const items = 300;
/** Milliseconds of one picture at 60 a second. */
const frame = 1000 / 60;

/** The public page beside a bare one of the same bytes, a move on the committee's board, and agendas beside bare pdfkit. */
export const scheduling: Group = { name: 'schedule', run: measure };

async function measure(): Promise<Figure[]> {
  const server = await Child.start<ServerReady>('server', ['--items', String(items)]);
  const path = `${server.ready.eventPath}/schedule`;
  const size = Buffer.byteLength(await (await fetch(server.ready.origin + path)).text());
  const bare = await Child.start<{ origin: string }>('bare-fastify', [String(size)]);
  const rates: { page: number[]; bare: number[] } = { page: [], bare: [] };
  for (let round = 0; round <= rounds; round++) {
    const plain = await rate(bare.ready.origin, '/');
    const page = await rate(server.ready.origin, path);
    if (round === 0) continue;
    rates.bare.push(plain);
    rates.page.push(page);
  }
  const move = await measureMove(server.ready);
  await Promise.all([bare.stop(), server.stop()]);
  return [
    atLeast('schedule/public-page', median(rates.page), { of: median(rates.bare), aim: 0.5 }),
    atMost('schedule/public-page-bytes', size, 60_000),
    ...(move === null ? [] : [atMost('schedule/move-among-300', move, frame)]),
    await measureAgendas(),
  ];
}

function rate(origin: string, path: string): Promise<number> {
  return requestsPerSecond({ origin, width: 8, call: () => ({ path, expect: 200 }) }, perRound);
}

/** From a key to the laid-out board, as the browser counts it; null without a browser. */
async function measureMove({ origin, committee, eventPath }: ServerReady): Promise<number | null> {
  const executablePath = await chromiumPath();
  if (!executablePath) return null;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  const [name = '', value = ''] = committee.split('=');
  await context.addCookies([{ name, value, url: origin }]);
  const page = await context.newPage();
  await page.goto(`${origin}${eventPath}/schedule/draft`);
  const times = await moveOften(page);
  await browser.close();
  return median(times);
}

/** As the tests find it; from the project's folder, since this file runs compiled. */
async function chromiumPath(): Promise<string | undefined> {
  const file = pathToFileURL(join(projectRoot, 'bin/chromium.mjs')).href;
  const { findChromium } = (await import(file)) as { findChromium: () => string | undefined };
  return findChromium();
}

function moveOften(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const item = [...document.querySelectorAll<HTMLElement>('.board__item')].at(-1);
    if (!item) throw new Error('There is no board.');
    return Array.from({ length: 60 }, (_, index) => {
      const start = performance.now();
      const key = index % 2 === 0 ? 'ArrowUp' : 'ArrowDown';
      item.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      item.getBoundingClientRect();
      return performance.now() - start;
    });
  });
}

async function measureAgendas(): Promise<Figure> {
  const { source, agendas } = sampleAgenda();
  const document = agendaPaper(source, agendas, '');
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const pair = [
      await pace(agendas.length, () => writePdf([document])),
      await pace(agendas.length, () => bareAgendas(document)),
    ] as const;
    if (round === 0) continue;
    ours.push(pair[0]);
    bare.push(pair[1]);
  }
  return atLeast('schedule/agendas-pdf', median(ours), { of: median(bare), aim: 0.7 });
}

async function pace(count: number, draw: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await draw();
  return (count * 1000) / (performance.now() - start);
}

/** The same words in the same columns with lines around them, as one would write it first. */
function bareAgendas({ blocks }: OfficialDocument): Promise<Buffer> {
  const doc = new PDFDocument({ size: 'A4', margin: 60, autoFirstPage: false });
  registerDocumentFonts(doc);
  const bytes = buffer(doc);
  for (const block of blocks) drawBare(doc, block);
  doc.end();
  return bytes;
}

function drawBare(doc: PDFKit.PDFDocument, block: Block): void {
  if (block.kind === 'table') for (const row of block.rows) drawRow(doc, row);
  if (block.kind !== 'paragraph') return;
  if (block.newPage) doc.addPage();
  doc.font('bold', 13).text(block.text, 60);
}

function drawRow(doc: PDFKit.PDFDocument, row: string[]): void {
  const width = 475 / row.length;
  doc.font('regular', 13);
  const height = Math.max(...row.map((text) => doc.heightOfString(text, { width: width - 8 }))) + 8;
  if (doc.y + height > 780) doc.addPage();
  const top = doc.y;
  row.forEach((text, column) => {
    doc.rect(60 + column * width, top, width, height).stroke();
    doc.text(text, 64 + column * width, top + 4, { width: width - 8 });
  });
  doc.y = top + height;
}
