import process from 'node:process';
import { Refused } from '../errors/refusals.js';
import { isArchive } from './file-kinds.js';
import type { SheetMessage, SheetTask } from './sheet-messages.js';

process.once('disconnect', () => process.exit());
process.once('message', (task) => void read(task as SheetTask));
// Most files are workbooks: what reads them is there when the first one comes.
void import('./read-archive.js');

async function read(task: SheetTask): Promise<void> {
  await tell(await outcomeOf(task));
  process.disconnect();
}

async function outcomeOf(task: SheetTask): Promise<SheetMessage> {
  try {
    await readFile(task);
    return { kind: 'finished' };
  } catch (error) {
    if (error instanceof Refused)
      return { kind: 'refused', refusal: { key: error.key, params: error.params } };
    return failure(error);
  }
}

async function readFile(task: SheetTask): Promise<void> {
  const bytes = Buffer.from(task.bytes);
  if (isArchive(bytes)) await (await import('./read-archive.js')).readArchive(bytes, tell);
  else await (await import('./read-text.js')).readTextFile({ ...task, bytes }, tell);
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
