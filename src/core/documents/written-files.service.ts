import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { workerFile } from '../jobs/worker-file.js';
import type { SheetValue } from '../sheets/sheet-value.js';
import type { Book } from '../sheets/write-xlsx.js';
import type { OfficialDocument } from './official-document.js';

/** What is written and as what; plain values only, since another thread does it. */
export type WritingTask =
  | { format: 'pdf' | 'docx'; document: OfficialDocument }
  | { format: 'xlsx'; book: Book }
  | { format: 'csv'; headings: string[]; rows: SheetValue[][] };

const memory = { maxOldGenerationSizeMb: 256 };

/** Writes files to take away in a thread, one after the other, so that the server stays free for people. */
@Injectable()
export class WrittenFiles {
  private last: Promise<unknown> = Promise.resolve();

  write(task: WritingTask): Promise<Buffer> {
    const written = this.last.then(() => inThread(task));
    this.last = written.catch(() => undefined);
    return written;
  }
}

/** The thread sees no settings of the process, only its task. */
async function inThread(task: WritingTask): Promise<Buffer> {
  const options = { workerData: task, env: {}, resourceLimits: memory };
  const worker = new Worker(workerFile('src/core/documents/writing-worker.js'), options);
  try {
    const [bytes] = (await once(worker, 'message')) as [Uint8Array];
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } finally {
    await worker.terminate();
  }
}
