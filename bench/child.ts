import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own, as in earnest. @param file beside this one, without its ending */
export class Child<Ready> {
  private constructor(
    readonly ready: Ready,
    private readonly process: ChildProcess,
  ) {}

  static async start<Ready>(file: string, args: string[] = []): Promise<Child<Ready>> {
    const child = fork(fileURLToPath(new URL(`./${file}.js`, import.meta.url)), args, {
      stdio: ['ignore', 2, 2, 'ipc'],
    });
    const [ready] = (await once(child, 'message')) as [Ready];
    return new Child(ready, child);
  }

  async ask<Answer>(question: string): Promise<Answer> {
    this.process.send(question);
    const [answer] = (await once(this.process, 'message')) as [Answer];
    return answer;
  }

  async stop(): Promise<void> {
    this.process.kill('SIGTERM');
    await once(this.process, 'exit');
  }
}
