import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PrintRun } from '../../src/badges/badge.entity.js';
import type { Database } from '../../src/core/database/database.js';
import type { Answer, Browser } from '../support/browser.js';
import { forum } from '../support/world.js';
import type { World } from '../support/world.js';

export const badgesPath = `/events/${forum}/badges`;

/** Orders badges as a person would. @returns the run's page */
export async function order(
  browser: Browser,
  fields: Record<string, string | string[]> = {},
  page = badgesPath,
): Promise<string> {
  const answer = await browser.submit(page, { who: 'listed', backs: 'no', ...fields });
  if (answer.location === null)
    throw new Error(`Nothing was ordered: ${answer.status} ${answer.text.slice(0, 2000)}`);
  return answer.location;
}

/** The run's page once nothing is under way any more. */
export async function finished(world: World, browser: Browser, path: string): Promise<Answer> {
  await until(
    () => runOf(world.database, path),
    ({ state }) => state !== 'queued' && state !== 'running',
  );
  return browser.get(path);
}

export function runOf(database: Database, path: string): Promise<PrintRun> {
  return database.of(PrintRun).findOneByOrFail({ id: path.replace('/print-runs/', '') });
}

/** Looks again and again, for at most a minute. */
export async function until<T>(look: () => Promise<T>, isThere: (seen: T) => boolean): Promise<T> {
  const end = Date.now() + 60_000;
  let seen = await look();
  while (!isThere(seen)) {
    if (Date.now() > end) throw new Error(`It did not come: ${JSON.stringify(seen).slice(0, 1000)}`);
    await pause(50);
    seen = await look();
  }
  return seen;
}

export async function download(world: World, browser: Browser, path: string): Promise<Response> {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { cookie, origin: world.origin };
  return fetch(new URL(`${path}/downloads`, world.origin), {
    method: 'POST',
    headers,
    body: new URLSearchParams({ formKey: 'one' }),
  });
}

/** As if nothing had ever been registered or printed. */
export async function forgetAll(world: World): Promise<void> {
  const tables = [
    'printed_badges',
    'print_runs',
    'badges',
    'delegates',
    'delegations',
    'submissions',
    'activities',
  ];
  await world.database.housekeeping('test.forget', async () => {
    for (const table of tables) await world.database.manager.query(`DELETE FROM "${table}"`);
  });
  rmSync(join(world.config.dataFolder, 'prints'), { recursive: true, force: true });
}

/** What the sheets say when they are read with eyes and with a scanner. */
export class Paper {
  private readonly folder = mkdtempSync(join(tmpdir(), 'paper-'));
  private readonly file = join(this.folder, 'badges.pdf');

  constructor(pdf: Uint8Array) {
    writeFileSync(this.file, pdf);
  }

  get text(): string {
    return execFileSync('pdftotext', ['-layout', this.file, '-'], { encoding: 'utf8' });
  }

  /** In the order of their appearance in the file. */
  get texts(): string[] {
    const text = execFileSync('pdftotext', ['-raw', this.file, '-'], { encoding: 'utf8' });
    return text.split(/[\n\f]/).filter(Boolean);
  }

  /** As a scanner reads them, which looks more than once: zbar misses a code at one resolution now and then. */
  get tokens(): string[] {
    return [...new Set([200, 240].flatMap((resolution) => this.tokensAt(resolution)))];
  }

  private tokensAt(resolution: number): string[] {
    const pages = join(this.folder, `page-${resolution}`);
    execFileSync('pdftoppm', ['-r', String(resolution), '-gray', this.file, pages]);
    const found = execFileSync('sh', ['-c', 'zbarimg -q --raw "$0"*.pgm || true', pages], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return found.trim().split('\n');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
