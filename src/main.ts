import './core/small-heap.js';
import { readConfig } from './core/config/config.js';
import type { Config } from './core/config/config.js';
import { ConfigMistakes } from './core/config/settings-reader.js';
import { Demonstration } from './demonstration/demonstration.service.js';
import type { SignInHint } from './demonstration/demonstration-people.service.js';
import { createServer } from './server.js';
import { checkBeforeServing, StartRefused } from './start-checks.js';

try {
  await serve(readConfig(process.env));
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}

async function serve(config: Config): Promise<void> {
  const app = await createServer(config);
  try {
    await checkBeforeServing(app);
    // Not Nest's own listen: it prints a raw error before it throws.
    await app.init();
    const hints =
      config.mode === 'demonstration' ? await app.get(Demonstration, { strict: false }).prepare() : [];
    await app.getHttpAdapter().getInstance().listen({ port: config.port, host: config.host });
    process.stdout.write(welcome(config.publicUrl.origin, hints));
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** The address, and what to sign in with at a demonstration. */
function welcome(address: string, hints: SignInHint[]): string {
  const width = Math.max(...hints.map(({ login }) => login.length));
  const rows = hints.map(({ login, password, what }) => `  ${login.padEnd(width)}  ${password}  ${what}`);
  const signIns = rows.length > 0 ? ['', 'Sign in with one of these:', ...rows] : [];
  return `${[`Chung Tay is at ${address}`, ...signIns].join('\n')}\n`;
}

function explain(error: unknown): string {
  if (error instanceof ConfigMistakes || error instanceof StartRefused) return error.message;
  const { code, port } = error as { code?: string; port?: number };
  if (code !== 'EADDRINUSE') return String(error);
  return `Port ${port ?? ''} is taken by another program. Choose another one, for example PORT=3001 npm start.`;
}
