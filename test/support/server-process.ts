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

/** The built server with the demonstration in a process of its own, to be killed without warning and started again. */
export class ServerProcess {
  private child: ChildProcess | null = null;

  private constructor(
    private readonly database: TestDatabase,
    readonly origin: string,
  ) {}

  static async start(database: TestDatabase): Promise<ServerProcess> {
    const server = new ServerProcess(database, `http://127.0.0.1:${await freePort()}`);
    await server.start();
    return server;
  }

  async start(): Promise<void> {
    this.child = spawn(process.execPath, [join(projectRoot, 'dist/src/main.js')], {
      env: this.environment(),
      stdio: 'ignore',
    });
    for (let tries = 0; tries < 300; tries++) {
      const answer = await fetch(`${this.origin}/sign-in`).catch(() => null);
      if (answer?.ok) return;
      await wait(100);
    }
    throw new Error('The server did not start.');
  }

  /** kill -9. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  async signIn(login: string): Promise<Browser> {
    const browser = new Browser(this.origin);
    const answer = await browser.submit('/sign-in', { login, password: 'chung-tay-2019' });
    expect(answer.status).toBe(303);
    return browser;
  }

  private environment(): NodeJS.ProcessEnv {
    return {
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
