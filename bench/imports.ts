import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import readXlsxFile from 'read-excel-file/node';
import { prepareWriter } from '../src/core/database/sqlite-connection.js';
import { Child } from './child.js';
import { atLeast, atMost, median } from './figures.js';
import type { Figure, Group } from './figures.js';
import { listFile } from './lists.js';
import type { ListFigures, ServerReady } from './server.js';

const rounds = 5;
const sizes = [1000, 5000];

interface Round {
  bare: number;
  check: ListFigures;
  store: ListFigures;
}

/** Lists judged and stored by the running server, beside read-excel-file and bare inserts in a warm process. */
export const imports: Group = {
  name: 'imports',
  run: async () => {
    const figures: Figure[] = [];
    for (const size of sizes) figures.push(...(await figuresOf(size)));
    return figures;
  },
};

async function figuresOf(size: number): Promise<Figure[]> {
  const server = await Child.start<ServerReady>('server');
  const all: Round[] = [];
  for (let round = 0; round <= rounds; round++) all.push(await measure(server, size, round * size));
  await server.stop();
  const [, ...warm] = all;
  const rate = (seconds: number[]) => size / median(seconds);
  const bare = rate(warm.map((round) => round.bare));
  const runs = warm.flatMap(({ check, store }) => [check, store]);
  return [
    atLeast(`imports/dry-run-${size}`, rate(warm.map(({ check }) => check.seconds)), { of: bare, aim: 0.5 }),
    atLeast(`imports/store-${size}`, rate(warm.map(({ store }) => store.seconds)), { of: bare, aim: 0.2 }),
    atMost(`imports/peak-memory-${size}`, Math.max(...runs.map(({ peakMegabytes }) => peakMegabytes)), 250),
    atMost(`imports/longest-stall-${size}`, median(runs.map(({ longestStall }) => longestStall)), 50),
  ];
}

async function measure(server: Child<ServerReady>, size: number, from: number): Promise<Round> {
  const file = await listFile(size, from);
  const path = join(mkdtempSync(join(tmpdir(), 'chung-tay-bench-')), 'list.xlsx');
  writeFileSync(path, file);
  const round = {
    bare: await bareSeconds(file),
    check: await server.ask<ListFigures>(`list-check ${path}`),
    store: await server.ask<ListFigures>(`list-store ${path}`),
  };
  rmSync(dirname(path), { recursive: true });
  return round;
}

async function bareSeconds(file: Buffer): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'chung-tay-bench-'));
  const sqlite = new BetterSqlite3(join(folder, 'bare.sqlite'));
  prepareWriter(sqlite);
  sqlite.exec('CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, born TEXT, gender TEXT, school TEXT)');
  const insert = sqlite.prepare('INSERT INTO people (name, born, gender, school) VALUES (?, ?, ?, ?)');
  const start = performance.now();
  const [sheet] = await readXlsxFile(file);
  const rows = (sheet?.data ?? []).slice(1);
  sqlite.transaction(() => {
    for (const row of rows) insert.run(row.slice(1, 5).map(String));
  })();
  const seconds = (performance.now() - start) / 1000;
  sqlite.close();
  rmSync(folder, { recursive: true });
  return seconds;
}
