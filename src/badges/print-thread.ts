import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { workerFile } from '../core/jobs/worker-file.js';
import type { BadgeFace } from './drawing/badge-face.js';
import type { FacesMessage, PrintMessage, PrintTask } from './print-messages.js';

/** The sheets leave as they are drawn: little is enough, and less garbage waits. */
const memory = { maxOldGenerationSizeMb: 80, maxYoungGenerationSizeMb: 4 };

/** A thread that draws one run's sheets, so that the server stays free for people. */
export class PrintThread {
  private readonly worker: Worker;

  /** The thread sees no settings of the process, only its task. */
  constructor(task: PrintTask) {
    const options = { workerData: task, env: {}, resourceLimits: memory };
    this.worker = new Worker(workerFile('src/badges/print-worker.js'), options);
  }

  /** Feeds the thread as it asks. Fails when it fails or is stopped. @returns how many badges were drawn */
  async draw(
    faces: AsyncIterator<BadgeFace[]>,
    onProgress: (drawn: number) => Promise<void>,
  ): Promise<number> {
    try {
      for await (const [message] of on(this.worker, 'message', { close: ['exit'] }) as AsyncIterable<
        [PrintMessage]
      >) {
        if (message.kind === 'finished') return message.drawn;
        if (message.kind === 'drawn') await onProgress(message.drawn);
        else await this.feed(faces);
      }
      throw new Error('The drawing thread was stopped.');
    } finally {
      await this.stop();
    }
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }

  /** An empty chunk would end the sheets: chunks in which nobody may be printed are passed over. */
  private async feed(faces: AsyncIterator<BadgeFace[]>): Promise<void> {
    let chunk = await faces.next();
    while (!chunk.done && chunk.value.length === 0) chunk = await faces.next();
    const message: FacesMessage = chunk.done ? [] : chunk.value;
    this.worker.postMessage(message);
  }
}
