import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { SignedIn } from '../src/accounts/signed-in.js';
import { Database } from '../src/core/database/database.js';
import { Events } from '../src/programme/events.service.js';
import { deskFilterOf } from '../src/recommendations/gathering/desk-filter.js';
import { DeskLists } from '../src/recommendations/gathering/desk-list.service.js';
import { holdsWords } from '../src/recommendations/gathering/word-index.service.js';
import { benchEvent } from './fill.js';
import { median } from './figures.js';

export interface SearchFigures {
  /** Searches a second: the whole list of the desk, and one bare statement that finds the same rows by the index. */
  ours: number;
  plain: number;
  /** Milliseconds of the slowest search. */
  slowest: number;
}

/** Words that few, some and many texts hold, with and without marks. */
const sought = [
  'hồ bơi',
  'phong y te',
  'thư viện sách',
  'duong toi',
  'nước',
  'bao luc hoc duong',
  'sân chơi',
];
const rounds = 5;
const shown = 50;

/** Times both for the same words, one after the other. */
export async function measureSearch(app: NestFastifyApplication, person: SignedIn): Promise<SearchFigures> {
  const event = await app.get(Events, { strict: false }).get(benchEvent);
  const lists = app.get(DeskLists, { strict: false });
  const database = app.get(Database);
  const times = { ours: [] as number[], plain: [] as number[] };
  for (const { q, isKept } of searches()) {
    const ours = await timed(() => lists.of(person, event, deskFilterOf({ q })));
    const plain = await timed(() => bareSearch(database, q));
    if (!isKept) continue;
    times.ours.push(ours);
    times.plain.push(plain);
  }
  const perSecond = (all: number[]) => 1000 / median(all);
  return { ours: perSecond(times.ours), plain: perSecond(times.plain), slowest: Math.max(...times.ours) };
}

/** The first round only warms. */
function searches(): { q: string; isKept: boolean }[] {
  const all = Array.from({ length: rounds + 1 }, (_, round) => sought.map((q) => ({ q, isKept: round > 0 })));
  return all.flat();
}

function bareSearch(database: Database, q: string): Promise<unknown[]> {
  const words = holdsWords(q, '"id"');
  return database.query(
    `SELECT "id", "number", "title" FROM "recommendations" WHERE ${words?.sql ?? '1 = 1'} ORDER BY "number" LIMIT ${shown}`,
    words?.values ?? [],
  );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
