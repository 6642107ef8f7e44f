import { once } from 'node:events';
import type { MessagePort, Worker } from 'node:worker_threads';

const end = 'end';
/** Milliseconds for the step that a thread is in. */
const patience = 5_000;

/**
 * Ends a thread between two of its steps. Broken off in the middle of one it may take the whole process along: Node asserts that
 * a stream that compresses is not closed between its making and its beginning.
 */
export async function endThread(thread: Worker): Promise<void> {
  if (thread.threadId === -1) return;
  const exit = once(thread, 'exit');
  thread.postMessage(end);
  const timer = setTimeout(() => void thread.terminate(), patience);
  await exit.finally(() => {
    clearTimeout(timer);
  });
}

/** For the thread itself, before it listens to anything else. */
export function endWhenAsked(server: MessagePort): void {
  server.on('message', (message) => {
    if (message === end) process.exit();
  });
}
