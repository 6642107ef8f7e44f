import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentTask } from './documents.service.js';

if (!parentPort) throw new Error('Runs as a worker thread only.');
parentPort.postMessage(await written(workerData as DocumentTask));

/** Loads only the writer that is asked for. */
async function written({ document, format }: DocumentTask): Promise<Buffer> {
  if (format === 'pdf') return (await import('./pdf/write-pdf.js')).writePdf(document);
  return (await import('./word/write-word.js')).writeWord(document);
}
