import process from 'node:process';
import { Refused } from '../errors/refusals.js';
import { isArchive } from './file-kinds.js';
import { readArchive } from './read-archive.js';
import { readTextFile } from './read-text.js';
import type { SheetMessage, SheetTask } from './sheet-messages.js';

process.once('disconnect', () => process.exit());
process.once('message', (task) => void read(task as SheetTask));

async function read(task: SheetTask): Promise<void> {
  await tell(await outcomeOf(task));
  process.disconnect();
}

async function outcomeOf(task: SheetTask): Promise<SheetMessage> {
  try {
    const bytes = Buffer.from(task.bytes);
    await (isArchive(bytes) ? readArchive(bytes, tell) : readTextFile(task, tell));
    return { kind: 'finished' };
  } catch (error) {
    if (error instanceof Refused)
      return { kind: 'refused', refusal: { key: error.key, params: error.params } };
    return failure(error);
  }
}

/** Without the error's message, in which words of the file may stand. */
function failure(error: unknown): SheetMessage {
  const { name, stack = '' } = error instanceof Error ? error : new Error();
  const frames = stack.split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { kind: 'failed', error: name, stack: frames.join('\n') };
}

/** Waits until the server has taken the message, so that little piles up here. */
function tell(message: SheetMessage): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(message, undefined, undefined, () => {
      resolve();
    });
  });
}
