import '../src/core/small-heap.js';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { SignedIn } from '../src/accounts/signed-in.js';
import { PrintRuns } from '../src/badges/print-runs.service.js';
import { readConfig } from '../src/core/config/config.js';
import { ListFiles } from '../src/imports/list-files.service.js';
import { Database } from '../src/core/database/database.js';
import { createServer } from '../src/server.js';
import { benchEvent, benchUnit, empty, fill } from './fill.js';
import { fillRecommendations } from './fill-recommendations.js';
import { fillSchedule } from './fill-schedule.js';
import { measureSearch } from './search.js';
import type { SearchFigures } from './search.js';

export type { SearchFigures };

/** What a bench needs to know of the server: where it is, and cookies of people who are signed in. */
export interface ServerReady {
  origin: string;
  committee: string;
  district: string;
  eventPath: string;
  listPath: string;
  delegationPath: string;
}

export interface ListFigures extends Strain {
  seconds: number;
}

export type PrintRunFigures = Strain;

interface Strain {
  /** Resident memory of the whole process with its worker. */
  peakMegabytes: number;
  /** Milliseconds for which the event loop stood still. */
  longestStall: number;
}

const delegates = numberOf('--delegates');
const recommendations = numberOf('--recommendations');
const folder = mkdtempSync(join(tmpdir(), 'chung-tay-bench-'));
const app = await createServer(benchConfig());
await app.listen(0, '127.0.0.1');
const { committeePerson, cookies } = await fill(app, delegates);
const items = numberOf('--items');
if (items > 0) await fillSchedule(app, committeePerson, items);
if (recommendations > 0)
  await fillRecommendations(app, { count: recommendations, published: numberOf('--published') });

process.on('message', (question: string) => {
  void answer(question.split(' ')).then((figures) => process.send?.(figures));
});
process.on(
  'SIGTERM',
  () =>
    void app.close().then(() => {
      rmSync(folder, { recursive: true, force: true });
      process.exit(0);
    }),
);
process.send?.({
  origin: (await app.getUrl()).replace('localhost', '127.0.0.1'),
  ...cookies,
  eventPath: `/events/${benchEvent}`,
  listPath: `/events/${benchEvent}/delegates`,
  delegationPath: `/events/${benchEvent}/delegations/${benchUnit}`,
} satisfies ServerReady);

function numberOf(option: string): number {
  const at = process.argv.indexOf(option);
  return at < 0 ? 0 : Number(process.argv[at + 1]) || 0;
}

function answer([deed, path = '']: string[]): Promise<Strain | SearchFigures> {
  if (deed === 'search') return measureSearch(app, committeePerson);
  return deed === 'print' ? print(app, committeePerson) : list(app, path, deed === 'list-store');
}

async function print(server: NestFastifyApplication, person: SignedIn): Promise<PrintRunFigures> {
  const runs = server.get(PrintRuns, { strict: false });
  const { strain, result } = await strainOf(async () => {
    const { id } = await runs.request(person, { eventSlug: benchEvent, backs: true });
    while (['queued', 'running'].includes((await runs.get(id)).state)) await wait(50);
    return runs.get(id);
  });
  if (result.state !== 'done') throw new Error(`The print run ended as ${result.state}.`);
  return strain;
}

/** Into an empty delegation, as districts do. */
async function list(server: NestFastifyApplication, path: string, store: boolean): Promise<ListFigures> {
  await empty(server.get(Database));
  const file = { name: 'list.xlsx', bytes: readFileSync(path) };
  const start = performance.now();
  const { strain, result } = await strainOf(() =>
    server.get(ListFiles, { strict: false }).run({
      ...{ file, store, event: benchEvent, unit: benchUnit },
      ...{ rowsOnly: false, acceptEncoding: false, soundOnly: false },
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  if (result.counts.add !== result.rows.length) throw new Error('Some lines were not new.');
  return { ...strain, seconds };
}

async function strainOf<T>(work: () => Promise<T>): Promise<{ strain: Strain; result: T }> {
  const stall = monitorEventLoopDelay({ resolution: 5 });
  let peak = 0;
  const sampling = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
  stall.enable();
  const result = await work();
  stall.disable();
  clearInterval(sampling);
  return { strain: { peakMegabytes: peak / 1024 / 1024, longestStall: stall.max / 1e6 }, result };
}

function benchConfig() {
  return readConfig({
    CHUNG_TAY_MODE: 'demonstration',
    DATA_FOLDER: folder,
    LOG_LEVEL: 'error',
    SECRET: 'only for measuring, not for anything else',
    SENSITIVE_KEY: Buffer.alloc(32, 1).toString('base64'),
    PORT: '0',
  });
}
