import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../config/project-root.js';

export const assetsFolder = join(projectRoot, 'dist/public');

interface Assets {
  css: string;
  js: string;
  font: string;
  icon: string;
}

let known: Assets | undefined;

/** Addresses of the built style sheet, script, main font and icon; each name holds a hash of its content. */
export function assets(): Assets {
  known ??= JSON.parse(readFileSync(join(assetsFolder, 'assets.json'), 'utf8')) as Assets;
  return known;
}
