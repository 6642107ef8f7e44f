import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { endThread } from '../jobs/thread-end.js';
import { workerFile } from '../jobs/worker-file.js';
import type { SheetValue } from '../sheets/sheet-value.js';
import type { Book } from '../sheets/write-xlsx.js';
import type { OfficialDocument } from './official-document.js';

/** What is written and as what; plain values only, since another thread does it. */
export type WritingTask =
  | { format: 'pdf' | 'docx'; document: OfficialDocument }
  | { format: 'pdf' | 'docx'; documents: OfficialDocument[] }
  | { format: 'xlsx'; book: Book }
  | { format: 'csv'; headings: string[]; rows: SheetValue[][] };

const memory = { maxOldGenerationSizeMb: 256 };
/** Loading the writers takes longer than writing: the thread waits this long for the next task. */
const idleFor = 30_000;

/** Writes files to take away in a thread, one after the other, so that the server stays free for people. */
@Injectable()
export class WrittenFiles implements BeforeApplicationShutdown {
  private last: Promise<unknown> = Promise.resolve();
  private thread: Worker | null = null;
  private idle: NodeJS.Timeout | undefined;

  write(task: WritingTask): Promise<Buffer> {
    const written = this.last.then(() => this.inThread(task));
    this.last = written.catch(() => undefined);
    return written;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  private async inThread(task: WritingTask): Promise<Buffer> {
    clearTimeout(this.idle);
    this.thread ??= started();
    try {
      const answer = once(this.thread, 'message');
      this.thread.postMessage(task);
      const [bytes] = (await answer) as [Uint8Array];
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    } catch (error) {
      await this.stop();
      throw error;
    } finally {
      this.idle = setTimeout(() => void this.stop(), idleFor).unref();
    }
  }

  private async stop(): Promise<void> {
    clearTimeout(this.idle);
    const { thread } = this;
    this.thread = null;
    if (thread) await endThread(thread);
  }
}

/** The thread sees no settings of the process, only its tasks. */
function started(): Worker {
  const file = workerFile('src/core/documents/writing-worker.js');
  return new Worker(file, { env: {}, resourceLimits: memory });
}
