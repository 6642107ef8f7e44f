import { join } from 'node:path';
import process from 'node:process';
import { build, BuildFailed } from './build.mjs';
import { root, runNode } from './run.mjs';

/** Builds where needed, then runs a compiled script with the words of the command line. */
export async function launch(script, { quiet = false, ...options } = {}) {
  try {
    await build({ quiet });
    process.exitCode = await runNode(
      ['--enable-source-maps', join(root, script), ...process.argv.slice(2)],
      options,
    );
  } catch (error) {
    console.error(error instanceof BuildFailed ? error.message : error);
    process.exitCode = 1;
  }
}
