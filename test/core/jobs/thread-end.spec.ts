import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { endThread } from '../../../src/core/jobs/thread-end.js';
import { workerFile } from '../../../src/core/jobs/worker-file.js';

const started = () => new Worker(workerFile('src/core/documents/writing-worker.js'), { env: {} });

describe('a thread', () => {
  it('ends by itself when it is asked, and may be asked again', async () => {
    const thread = started();
    const exit = once(thread, 'exit');
    await endThread(thread);
    expect(await exit).toEqual([0]);
    await endThread(thread);
  });

  it('that does not listen is broken off', async () => {
    const thread = new Worker('setInterval(() => undefined, 1000)', { eval: true });
    const exit = once(thread, 'exit');
    await endThread(thread);
    expect(await exit).toEqual([1]);
  });
});
