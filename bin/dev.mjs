import { spawn } from 'node:child_process';
import { existsSync, rmSync, watch } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { clearTimeout, setTimeout } from 'node:timers';
import { buildAssets } from './assets.mjs';
import { stampFile } from './build.mjs';
import { demonstrationEnvironment } from './demonstration.mjs';
import { root, runNode, tool } from './run.mjs';

const main = join(root, 'dist/src/main.js');
const env = demonstrationEnvironment(process.env);
let server = null;
let waiting;

rmSync(stampFile, { force: true });
await buildAssets({ watch: true });
watch(join(root, 'dist'), { recursive: true }, restartSoon);
restartSoon();
process.exitCode = await runNode([
  tool('typescript/bin/tsc'),
  '-p',
  'tsconfig.build.json',
  '--watch',
  '--preserveWatchOutput',
]);
server?.kill();
process.exit();

/** A compiler writes many files in a row; the server starts again when it is done. */
function restartSoon() {
  clearTimeout(waiting);
  waiting = setTimeout(restart, 500);
}

function restart() {
  if (server?.exitCode === null) server.once('exit', serve).kill();
  else serve();
}

function serve() {
  if (existsSync(main))
    server = spawn(process.execPath, ['--enable-source-maps', main], { cwd: root, env, stdio: 'inherit' });
}
