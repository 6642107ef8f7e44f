import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { clearInterval, setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** A script of an installed package. */
export const tool = (path) => join(root, 'node_modules', path);

/** Runs a script with this Node and hands on our signals; its exit code in the end. */
export function runNode(args, { env = process.env, stdio = 'inherit', cwd = root } = {}) {
  const child = spawn(process.execPath, args, { cwd, env, stdio });
  const handOn = (signal) => child.kill(signal);
  passedOn.forEach((signal) => process.on(signal, handOn));
  const watching = onOrphaned(() => handOn('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearInterval(watching);
      passedOn.forEach((name) => process.off(name, handOn));
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** npm hands a signal only to the shell between it and us: when that shell is gone, so is who started us. */
function onOrphaned(stop) {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event) return undefined;
  return setInterval(() => process.ppid !== parent && stop(), 500);
}
