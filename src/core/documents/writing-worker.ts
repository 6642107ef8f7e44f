import { parentPort, workerData } from 'node:worker_threads';
import type { WritingTask } from './written-files.service.js';

if (!parentPort) throw new Error('Runs as a worker thread only.');
parentPort.postMessage(await written(workerData as WritingTask));

/** Loads only the writer that is asked for. */
async function written(task: WritingTask): Promise<Buffer> {
  switch (task.format) {
    case 'pdf':
      return (await import('./pdf/write-pdf.js')).writePdf(task.document);
    case 'docx':
      return (await import('./word/write-word.js')).writeWord(task.document);
    case 'xlsx':
      return (await import('../sheets/write-xlsx.js')).xlsxOf(task.book);
    case 'csv':
      return (await import('../sheets/write-csv.js')).csvOf(task.headings, task.rows);
  }
}
