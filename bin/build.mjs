import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { root, runNode, tool } from './run.mjs';

const dist = join(root, 'dist');
export const stampFile = join(dist, '.build-stamp');
const compiled = ['src', 'bench', 'views'];
const settings = [
  'bin/assets.mjs',
  'package.json',
  'package-lock.json',
  'nest-cli.json',
  'tsconfig.json',
  'tsconfig.build.json',
];

/** Brings dist up to date and does nothing where it is. Its words go to the error stream. Throws when the code doesn't compile. */
export async function build({ quiet = false } = {}) {
  const stamp = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  if (!quiet) console.error('Building …');
  await buildStylesAndScripts();
  removeOldOutput();
  const code = await runNode([tool('@nestjs/cli/bin/nest.js'), 'build'], { stdio: ['ignore', 2, 2] });
  if (code !== 0) throw new BuildFailed();
  writeFileSync(stampFile, stamp);
}

export class BuildFailed extends Error {
  constructor() {
    super('The code could not be compiled: the mistakes stand above.');
  }
}

/** Loaded only here, since its compilers take a second to load. */
async function buildStylesAndScripts() {
  const { buildAssets } = await import('./assets.mjs');
  await buildAssets();
}

/** Of what the code is made, by content: a fresh checkout changes every file's time. */
function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  [...settings, ...compiled.flatMap(filesIn)].forEach((file) => {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)));
  });
  return hash.digest('hex');
}

function filesIn(folder) {
  const files = readdirSync(join(root, folder), { recursive: true }).filter((file) => /\.\w+$/.test(file));
  return files.sort().map((file) => join(folder, file));
}

/** What was compiled from files that are gone would live on. */
function removeOldOutput() {
  const old = [...compiled, '.tsbuildinfo', '.build-stamp'];
  old.forEach((name) => rmSync(join(dist, name), { recursive: true, force: true }));
  mkdirSync(dist, { recursive: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build().catch((error) => {
    console.error(error instanceof BuildFailed ? error.message : error);
    process.exitCode = 1;
  });
}
