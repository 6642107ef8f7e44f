import { Writable } from 'node:stream';
import type { BadgeFace, SheetStyle } from '../src/badges/drawing/badge-face.js';
import { drawBadgeSheets } from '../src/badges/drawing/badge-sheet.js';
import { newBadgeToken, newShortCode } from '../src/core/codes/badge-codes.js';
import { drawBareSheets } from './badges-bare.js';
import { Child } from './child.js';
import { atLeast, atMost, median } from './figures.js';
import type { Figure, Group } from './figures.js';
import type { PrintRunFigures, ServerReady } from './server.js';
import { names } from './names.js';

const drawn = 800;
const repeats = 5;

/** Drawing beside a bare pdfkit loop, then a whole print run of 5,000 in the server. */
export const badges: Group = {
  name: 'badges',
  run: async () => [await pdfRate(), ...(await printRun())],
};

async function pdfRate(): Promise<Figure> {
  const faces = Array.from({ length: drawn }, (_, index) => face(index));
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round <= repeats; round++) {
    const rates = [
      await rateOf(() => drawBadgeSheets(faces, style, { output: nowhere() })),
      await rateOf(() => drawBareSheets(faces, style, nowhere())),
    ] as const;
    if (round === 0) continue;
    ours.push(rates[0]);
    bare.push(rates[1]);
  }
  return atLeast('badges/pdf-rate', median(ours), { of: median(bare), aim: 0.8 });
}

async function printRun(): Promise<Figure[]> {
  const server = await Child.start<ServerReady>('server', ['--delegates', '5000']);
  const runs: PrintRunFigures[] = [];
  for (let round = 0; round < repeats; round++) runs.push(await server.ask<PrintRunFigures>('print'));
  await server.stop();
  return [
    atMost('badges/peak-memory', Math.max(...runs.map(({ peakMegabytes }) => peakMegabytes)), 300),
    atMost('badges/longest-stall', median(runs.map(({ longestStall }) => longestStall)), 50),
  ];
}

async function rateOf(draw: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await draw();
  return (drawn * 1000) / (performance.now() - start);
}

function nowhere(): Writable {
  return new Writable({
    write(_chunk, _encoding, done) {
      done();
    },
  });
}

function face(index: number): BadgeFace {
  return {
    eventName: 'Diễn đàn trẻ em tỉnh Kiên Giang năm 2019',
    eventDates: '18–19/6/2019',
    role: index % 6 === 0 ? 'officer' : 'child',
    roleLabel: index % 6 === 0 ? 'Cán bộ phụ trách' : 'Đại biểu trẻ em',
    name: names(index),
    delegation: 'huyện U Minh Thượng',
    noPhoto: null,
    agenda: [],
    group: `Nhóm ${(index % 6) + 1}`,
    token: newBadgeToken(),
    shortCode: newShortCode(),
  };
}

const style: SheetStyle = {
  title: 'Thẻ đại biểu',
  madeAt: new Date('2019-06-05T01:00:00Z'),
  backs: true,
  slogan: 'Không để trẻ em nào bị bỏ lại phía sau',
  hotline: { number: '111', label: 'Tổng đài quốc gia bảo vệ trẻ em' },
  committee: { label: 'Ban Tổ chức', phone: '0297 3 000 000' },
};
