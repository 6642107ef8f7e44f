import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { root } from './run.mjs';

const secrets = ['SECRET', 'SENSITIVE_KEY'];

/** The environment of the demonstration: secrets that are made once and lie beside its database, unless some are given. */
export function demonstrationEnvironment(given) {
  const keys = keysFolder(given);
  mkdirSync(keys, { recursive: true, mode: 0o700 });
  const missing = secrets.filter((name) => !isGiven(given, name));
  missing.forEach((name) => makeOnce(resolve(keys, name)));
  const files = missing.map((name) => [`${name}_FILE`, resolve(keys, name)]);
  return { CHUNG_TAY_MODE: 'demonstration', ...given, ...Object.fromEntries(files) };
}

/**
 * Whether a command that was called without further words means the demonstration. Never where a database lies
 * without the demonstration's keys: that one is in earnest, and its own secrets were forgotten.
 */
export function meansDemonstration(given) {
  if (given.CHUNG_TAY_MODE) return given.CHUNG_TAY_MODE === 'demonstration';
  if (given.DATABASE_URL || secrets.some((name) => isGiven(given, name))) return false;
  return existsSync(keysFolder(given)) || !existsSync(resolve(dataFolder(given), 'chung-tay.sqlite'));
}

function isGiven(environment, name) {
  return Boolean(environment[name] || environment[`${name}_FILE`]);
}

function makeOnce(file) {
  if (!existsSync(file))
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
}

function keysFolder(environment) {
  return resolve(dataFolder(environment), 'keys');
}

function dataFolder(environment) {
  return resolve(root, environment.DATA_FOLDER || 'data');
}
