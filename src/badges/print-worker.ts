import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { parentPort, workerData } from 'node:worker_threads';
import { endWhenAsked } from '../core/jobs/thread-end.js';
import { sealFile } from '../core/secrets/sealed-file.js';
import type { BadgeFace } from './drawing/badge-face.js';
import { drawBadgeSheets } from './drawing/badge-sheet.js';
import type { FacesMessage, PrintMessage, PrintTask } from './print-messages.js';

const toldEvery = 100;

if (!parentPort) throw new Error('Runs as a worker thread only.');
const server = parentPort;
endWhenAsked(server);
let drawn = 0;
let told = 0;

await print(workerData as PrintTask);
say({ kind: 'finished', drawn });
server.close();

/** Nothing readable reaches the disk: the sheets are encrypted as they are drawn. */
async function print({ file, key, style }: PrintTask): Promise<void> {
  const output = new PassThrough();
  await Promise.all([
    sealFile(output, file, Buffer.from(key)),
    drawBadgeSheets(faces(), style, { output, onProgress }),
  ]);
}

async function* faces(): AsyncGenerator<BadgeFace> {
  for (let chunk = await moreFaces(); chunk.length > 0; chunk = await moreFaces()) yield* chunk;
}

async function moreFaces(): Promise<FacesMessage> {
  const answer = once(server, 'message');
  say({ kind: 'more' });
  const [chunk] = (await answer) as [FacesMessage];
  return chunk;
}

function onProgress(count: number): void {
  drawn = count;
  if (drawn - told < toldEvery) return;
  told = drawn;
  say({ kind: 'drawn', drawn });
}

function say(message: PrintMessage): void {
  server.postMessage(message);
}
