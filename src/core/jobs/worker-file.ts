import { join } from 'node:path';
import { projectRoot } from '../config/project-root.js';

/** The compiled file of a worker thread, also where the caller itself runs from its source, as in tests. @param path such as `src/badges/print-worker.js` */
export function workerFile(path: string): string {
  return join(projectRoot, 'dist', path);
}
