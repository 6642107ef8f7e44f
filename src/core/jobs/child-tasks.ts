import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { workerFile } from './worker-file.js';

interface ChildLimits {
  /** Of its heap, in units of 1,048,576 bytes. */
  megabytes: number;
  seconds: number;
}

/** The child ended without an answer: by a limit, or because a library fell over what it was given. */
export class ChildFailed extends Error {
  constructor(reason: string) {
    super(`A child process ended without an answer: ${reason}.`);
  }
}

const mostAtOnce = 2;

/**
 * Hands one task at a time to a process of its own, which sees no settings and is killed at its limits, so that neither
 * slow work nor a stranger's file can stop the server. At most two run at once; the others wait their turn.
 */
export class ChildTasks<Task, Answer> {
  private static running = 0;
  private static readonly waiting: (() => void)[] = [];

  /** @param program compiled, such as `src/core/files/scan-child.js`: it answers each message with one of its own */
  constructor(
    private readonly program: string,
    private readonly limits: ChildLimits,
  ) {}

  /** @throws ChildFailed */
  async run(task: Task): Promise<Answer> {
    if (ChildTasks.running >= mostAtOnce)
      await new Promise<void>((resolve) => ChildTasks.waiting.push(resolve));
    ChildTasks.running += 1;
    try {
      return await this.runNow(task);
    } finally {
      ChildTasks.running -= 1;
      ChildTasks.waiting.shift()?.();
    }
  }

  private async runNow(task: Task): Promise<Answer> {
    const child = this.start();
    const timer = setTimeout(() => child.kill('SIGKILL'), this.limits.seconds * 1000);
    try {
      const answer = answerOf<Answer>(child);
      child.send(task as object);
      return await answer;
    } finally {
      clearTimeout(timer);
      child.kill('SIGKILL');
    }
  }

  private start(): ChildProcess {
    return fork(workerFile(this.program), {
      env: {},
      execArgv: [`--max-old-space-size=${this.limits.megabytes}`],
      serialization: 'advanced',
      stdio: 'ignore',
    });
  }
}

async function answerOf<Answer>(child: ChildProcess): Promise<Answer> {
  const message = once(child, 'message') as Promise<[Answer]>;
  const end = once(child, 'exit').then(([code, signal]: unknown[]) => {
    throw new ChildFailed(String(signal ?? code));
  });
  end.catch(() => undefined);
  const [answer] = await Promise.race([message, end]);
  return answer;
}
