import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { build } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { runNode, tool } from './run.mjs';

const chosen = process.argv.slice(2);
const chromium = findChromium();
const databaseName = process.env.TEST_DATABASE_URL ? 'PostgreSQL' : 'SQLite';
const tsc = tool('typescript/bin/tsc');
const checks = [
  ['types', () => runNode([tsc, '--noEmit', '-p', 'tsconfig.json'])],
  ['types of the browser scripts', () => runNode([tsc, '--noEmit', '-p', 'views/client/tsconfig.json'])],
  ['lint', () => runNode([tool('eslint/bin/eslint.js'), '--max-warnings', '0', '.'])],
  ['format', () => runNode([tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'])],
  [
    'arrows between rooms',
    () => runNode([tool('dependency-cruiser/bin/dependency-cruise.mjs'), 'src', 'views']),
  ],
  ['build', buildAll],
];

const results = [];
for (const [name, run] of checksToRun()) await check(name, run);
results.push(await jest());
summarize();

/** None in a second pass right after a whole one, which says so with SKIP_STATIC. */
function checksToRun() {
  if (process.env.SKIP_STATIC) return [];
  return chosen.length === 0 ? checks : checks.filter(([name]) => name === 'build');
}

async function check(name, run) {
  const start = Date.now();
  console.log(`\n── ${name}`);
  const ok = (await run()) === 0;
  results.push({ name, passed: Number(ok), failed: Number(!ok), seconds: (Date.now() - start) / 1000 });
}

async function buildAll() {
  try {
    await build();
    return 0;
  } catch (error) {
    console.error(error.message);
    return 1;
  }
}

async function jest() {
  const start = Date.now();
  const name = `tests on ${databaseName}`;
  console.log(`\n── ${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'chung-tay-jest-'));
  const file = join(folder, 'result.json');
  const code = await runNode(['--no-warnings', tool('jest/bin/jest.js'), ...jestArgs(file)], {
    env: jestEnv(),
  });
  const { passed, failed } = readResult(file);
  rmSync(folder, { recursive: true });
  const unseen = failed === 0 && (code !== 0 || passed === 0) ? 1 : 0;
  return { name, passed, failed: failed + unseen, seconds: (Date.now() - start) / 1000 };
}

function jestArgs(file) {
  const places = leavesOutBrowser() ? ['/node_modules/', '/test/browser/'] : ['/node_modules/'];
  return ['--testPathIgnorePatterns', ...places, '--json', `--outputFile=${file}`, ...chosen];
}

function leavesOutBrowser() {
  return !chromium || Boolean(process.env.SKIP_BROWSER);
}

function jestEnv() {
  return chromium ? { ...process.env, CHROMIUM_PATH: chromium } : process.env;
}

/** A file that could not even be loaded counts as one failure. */
function readResult(file) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch (error) {
    console.error(`Jest has left no result: ${error.message}`);
    return { passed: 0, failed: 1 };
  }
}

function summarize() {
  if (leavesOutBrowser()) shout(leftOut());
  console.log('\n── Summary');
  results.forEach(({ name, passed, failed, seconds }) => {
    console.log(
      `${failed ? 'FAILED' : 'ok    '}  ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(0)} s)`,
    );
  });
  const failed = sum('failed');
  console.log(`\n${sum('passed')} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}

function sum(count) {
  return results.reduce((total, result) => total + result[count], 0);
}

function leftOut() {
  if (process.env.SKIP_BROWSER) return ['LEFT OUT: the browser tests, since SKIP_BROWSER is set.'];
  return [
    'LEFT OUT: the browser tests. No Chromium was found.',
    'Install it (Debian: apt-get install chromium), or set CHROMIUM_PATH.',
  ];
}

function shout(lines) {
  const width = Math.max(...lines.map((line) => line.length)) + 2;
  console.log(`\n${'█'.repeat(width + 2)}`);
  lines.forEach((line) => console.log(`█ ${line.padEnd(width - 2)} █`));
  console.log('█'.repeat(width + 2));
}
