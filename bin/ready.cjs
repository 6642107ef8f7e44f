'use strict';
// Runs before everything else, perhaps on an old Node: only syntax and modules that Node 12 knows.
const { spawnSync } = require('child_process');
const { createHash } = require('crypto');
const { existsSync, readFileSync, writeFileSync } = require('fs');
const { join } = require('path');

const root = join(__dirname, '..');
const stampFile = join(root, 'node_modules', '.chung-tay-ready');
const neededNode = [20, 20];
const compilers = ['make', 'g++', 'python3'];
const quiet = process.argv.includes('--quiet');

const problem = nodeProblem() || installProblem();
if (problem) {
  console.error('\n' + problem + '\n');
  process.exit(1);
}

function nodeProblem() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > neededNode[0] || (major === neededNode[0] && minor >= neededNode[1])) return null;
  return (
    'Chung Tay needs Node ' + neededNode.join('.') + ' or newer, this is Node ' + process.versions.node + '.'
  );
}

function installProblem() {
  const stamp = currentStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return null;
  if (!quiet) console.error('Installing packages. The first time this takes about three minutes.');
  if (install() !== 0) return explainFailure();
  writeFileSync(stampFile, stamp);
  return null;
}

/** Packages fit one lock file, and the compiled ones also one kind of Node. */
function currentStamp() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return [lock, process.versions.modules, process.platform, process.arch].join(' ');
}

/** What npm prints goes to the error stream: the answer of a command must stay clean. */
function install() {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  if (npm && /\.c?js$/.test(npm)) return spawnSync(process.execPath, [npm].concat(args), options).status;
  return spawnSync('npm', args, Object.assign({ shell: process.platform === 'win32' }, options)).status;
}

function explainFailure() {
  const missing = compilers.filter(isMissing);
  if (missing.length === 0) return 'The packages could not be installed: npm says above why.';
  return (
    'The database driver better-sqlite3 must be compiled, and this machine lacks ' +
    missing.join(', ') +
    ': install it and start again.'
  );
}

function isMissing(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error !== undefined;
}
