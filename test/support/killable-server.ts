import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot } from '../../src/core/config/project-root.js';
import { Browser } from './browser.js';
import type { TestDatabase } from './database.js';

/** The built server with the demonstration's people, in a process of its own that can be killed without warning. */
export class KillableServer {
  private process: ChildProcess | undefined;

  private constructor(
    readonly origin: string,
    private readonly database: TestDatabase,
    private readonly settings: Record<string, string>,
  ) {}

  /** @param settings further variables of its environment */
  static async open(database: TestDatabase, settings: Record<string, string> = {}): Promise<KillableServer> {
    const server = new KillableServer(`http://127.0.0.1:${await freePort()}`, database, settings);
    await server.start();
    return server;
  }

  async start(): Promise<void> {
    this.process = spawn(process.execPath, [join(projectRoot, 'dist/src/main.js')], {
      env: this.environment(),
      stdio: 'ignore',
    });
    while (this.process.exitCode === null) {
      const answer = await fetch(`${this.origin}/sign-in`).catch(() => null);
      if (answer?.ok) return;
      await wait(100);
    }
    throw new Error('The server did not start.');
  }

  async kill(): Promise<void> {
    if (this.process?.exitCode !== null) return;
    const end = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await end;
  }

  async signIn(login: string): Promise<Browser> {
    const browser = new Browser(this.origin);
    const answer = await browser.submit('/sign-in', { login, password: 'chung-tay-2019' });
    if (answer.status !== 303) throw new Error(`${login} could not sign in: ${answer.status}`);
    return browser;
  }

  private environment(): NodeJS.ProcessEnv {
    return {
      ...this.settings,
      PATH: process.env.PATH,
      CHUNG_TAY_MODE: 'demonstration',
      HOST: '127.0.0.1',
      PORT: new URL(this.origin).port,
      DATA_FOLDER: this.database.dataFolder,
      ...(this.database.databaseUrl ? { DATABASE_URL: this.database.databaseUrl } : {}),
      SECRET: 'only for the crash test, nothing else',
      SENSITIVE_KEY: Buffer.alloc(32, 3).toString('base64'),
    };
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
