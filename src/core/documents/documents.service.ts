import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { workerFile } from '../jobs/worker-file.js';
import type { OfficialDocument } from './official-document.js';

export const documentFormats = ['pdf', 'docx'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

export interface DocumentTask {
  document: OfficialDocument;
  format: DocumentFormat;
}

const memory = { maxOldGenerationSizeMb: 256 };

/** Writes documents in a thread, one after the other, so that the server stays free for people. */
@Injectable()
export class Documents {
  private last: Promise<unknown> = Promise.resolve();

  write(document: OfficialDocument, format: DocumentFormat): Promise<Buffer> {
    const written = this.last.then(() => inThread({ document, format }));
    this.last = written.catch(() => undefined);
    return written;
  }
}

/** The thread sees no settings of the process, only its task. */
async function inThread(task: DocumentTask): Promise<Buffer> {
  const options = { workerData: task, env: {}, resourceLimits: memory };
  const worker = new Worker(workerFile('src/core/documents/document-worker.js'), options);
  try {
    const [bytes] = (await once(worker, 'message')) as [Uint8Array];
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } finally {
    await worker.terminate();
  }
}
