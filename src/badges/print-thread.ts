import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import { endThread } from '../core/jobs/thread-end.js';
import { workerFile } from '../core/jobs/worker-file.js';
import type { BadgeFace } from './drawing/badge-face.js';
import type { FacesMessage, PrintMessage, PrintTask } from './print-messages.js';

/** The sheets leave as they are drawn: little is enough, and less garbage waits. */
const memory = { maxOldGenerationSizeMb: 80, maxYoungGenerationSizeMb: 4 };

type Faces = AsyncIterator<BadgeFace[]>;
type OnProgress = (drawn: number) => Promise<void>;

/** A thread that draws one run's sheets, so that the server stays free for people. */
export class PrintThread {
  private readonly worker: Worker;

  /** The thread sees no settings of the process, only its task. */
  constructor(task: PrintTask) {
    const options = { workerData: task, env: {}, resourceLimits: memory };
    this.worker = new Worker(workerFile('src/badges/print-worker.js'), options);
  }

  /** Feeds the thread as it asks. Fails when it fails or is stopped. @returns how many badges were drawn */
  async draw(faces: Faces, onProgress: OnProgress): Promise<number> {
    const drawn = await this.converse(faces, onProgress).finally(() => this.stop());
    if (drawn === null) throw new Error('The drawing thread was stopped.');
    return drawn;
  }

  async stop(): Promise<void> {
    await endThread(this.worker);
  }

  private async converse(faces: Faces, onProgress: OnProgress): Promise<number | null> {
    const messages = on(this.worker, 'message', { close: ['exit'] }) as AsyncIterable<[PrintMessage]>;
    for await (const [message] of messages) {
      if (message.kind === 'finished') return message.drawn;
      await (message.kind === 'drawn' ? onProgress(message.drawn) : this.feed(faces));
    }
    return null;
  }

  /** An empty chunk would end the sheets: chunks in which nobody may be printed are passed over. */
  private async feed(faces: Faces): Promise<void> {
    let chunk = await faces.next();
    while (!chunk.done && chunk.value.length === 0) chunk = await faces.next();
    const message: FacesMessage = chunk.done ? [] : chunk.value;
    this.worker.postMessage(message);
  }
}
