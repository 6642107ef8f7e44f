import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { prepareWriter } from '../src/core/database/sqlite-connection.js';
import { Child } from './child.js';
import { atLeast, median } from './figures.js';
import type { Figure, Group } from './figures.js';
import { requestsPerSecond } from './load.js';
import { names } from './names.js';
import type { ServerReady } from './server.js';

const perRound = 1200;
const rounds = 5;

/** Children registered over HTTP, beside bare one-row commits with the same pragmas. */
export const registrations: Group = { name: 'registrations', run: async () => [await registrationRate()] };

async function registrationRate(): Promise<Figure> {
  const server = await Child.start<ServerReady>('server');
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const rates = [await register(server.ready, round * perRound), bareCommits()] as const;
    if (round === 0) continue;
    ours.push(rates[0]);
    bare.push(rates[1]);
  }
  await server.stop();
  return atLeast('registrations/http-rate', median(ours), { of: median(bare), aim: 0.25 });
}

function register({ origin, district, delegationPath }: ServerReady, from: number): Promise<number> {
  const call = (index: number) => ({
    path: `${delegationPath}/delegates`,
    method: 'POST' as const,
    body: new URLSearchParams(child(from + index)).toString(),
    expect: 303,
  });
  return requestsPerSecond({ origin, cookie: district, width: 8, call }, perRound);
}

function child(index: number): Record<string, string> {
  return {
    formKey: `bench-${index}`,
    version: '0',
    role: 'child',
    name: names(index),
    'born-day': String((index % 28) + 1),
    'born-month': String((Math.floor(index / 28) % 12) + 1),
    'born-year': String(2004 + (Math.floor(index / 336) % 6)),
    gender: index % 2 ? 'female' : 'male',
    guardianName: names(index + 7),
    guardianPhone: '0912 345 678',
    different: 'yes',
  };
}

function bareCommits(): number {
  const folder = mkdtempSync(join(tmpdir(), 'chung-tay-bench-'));
  const sqlite = new BetterSqlite3(join(folder, 'bare.sqlite'));
  prepareWriter(sqlite);
  sqlite.exec('CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL, born TEXT NOT NULL)');
  const insert = sqlite.prepare('INSERT INTO people (name, born) VALUES (?, ?)');
  const start = performance.now();
  for (let index = 0; index < perRound; index++) insert.run(names(index), '2007-05-09');
  const rate = (perRound * 1000) / (performance.now() - start);
  sqlite.close();
  rmSync(folder, { recursive: true });
  return rate;
}
