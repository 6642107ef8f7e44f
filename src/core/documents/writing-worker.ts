import { parentPort } from 'node:worker_threads';
import { endWhenAsked } from '../jobs/thread-end.js';
import type { OfficialDocument } from './official-document.js';
import type { WritingTask } from './written-files.service.js';

if (!parentPort) throw new Error('Runs as a worker thread only.');
const server = parentPort;
endWhenAsked(server);
server.on('message', (task: WritingTask) => void answer(task));

/** What cannot be written ends the thread; the server hears of it as the thread's error. */
async function answer(task: WritingTask): Promise<void> {
  server.postMessage(await written(task));
}

/** Loads only the writer that is asked for. */
async function written(task: WritingTask): Promise<Buffer> {
  switch (task.format) {
    case 'pdf':
      return (await import('./pdf/write-pdf.js')).writePdf(documentsOf(task));
    case 'docx':
      return (await import('./word/write-word.js')).writeWord(documentsOf(task));
    case 'xlsx':
      return (await import('../sheets/write-xlsx.js')).xlsxOf(task.book);
    case 'csv':
      return (await import('../sheets/write-csv.js')).csvOf(task.headings, task.rows);
  }
}

function documentsOf(task: Extract<WritingTask, { format: 'pdf' | 'docx' }>): OfficialDocument[] {
  return 'documents' in task ? task.documents : [task.document];
}
