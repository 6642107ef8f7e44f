import { join } from 'node:path';
import type { Config } from '../config/config.js';
import { deriveKey } from '../secrets/sealed-file.js';

/** What names of kept scans end with; one that is still being written ends otherwise. */
export const scanEnding = '.scan';

/** Holds a folder for each shelf. */
export function scansFolder({ dataFolder }: Config): string {
  return join(dataFolder, 'scans');
}

/** Opens this one file and nothing else. */
export function scanKey({ sensitiveKey }: Config, shelf: string, id: string): Buffer {
  return deriveKey(sensitiveKey, `scan/${shelf}/${id}`);
}
