import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { on } from 'node:events';
import { workerFile } from '../jobs/worker-file.js';
import type { Sheet, SheetReading } from './sheet.js';
import type { SheetMessage, SheetTask } from './sheet-messages.js';

/** A child process that reads one file of a stranger: without settings, with little memory, for a short time. It starts at once and waits for its file. */
export class SheetProcess {
  private readonly child: ChildProcess;
  private readonly sheets: Sheet[] = [];
  private isLate = false;
  private isStopped = false;

  constructor() {
    this.child = fork(workerFile('src/core/sheets/sheet-child.js'), {
      env: {},
      execArgv: ['--max-old-space-size=256'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.child.on('error', () => undefined);
  }

  get isAlive(): boolean {
    return this.child.connected;
  }

  /** While it waits for a file, the server may end without it. */
  standBy(): this {
    this.child.unref();
    this.child.channel?.unref();
    return this;
  }

  /** Once. A process that runs out of time or memory counts as a file with too much inside. @param timeLimit in milliseconds */
  async read(task: SheetTask, timeLimit: number): Promise<SheetReading> {
    this.child.ref();
    this.child.channel?.ref();
    const timer = setTimeout(() => {
      this.isLate = true;
      this.kill();
    }, timeLimit);
    try {
      return await this.converse(task);
    } finally {
      clearTimeout(timer);
      this.kill();
    }
  }

  /** Lets the reading fail. */
  stop(): void {
    this.isStopped = true;
    this.kill();
  }

  private kill(): void {
    this.child.kill('SIGKILL');
  }

  private async converse(task: SheetTask): Promise<SheetReading> {
    const messages = on(this.child, 'message', { close: ['disconnect'] }) as AsyncIterable<[SheetMessage]>;
    this.child.send(task, () => undefined);
    for await (const [message] of messages) {
      const reading = this.hear(message);
      if (reading) return reading;
    }
    if (this.isStopped) throw new Error('The server stops.');
    return { sheets: [], refused: { key: this.isLate ? 'sheets.too-slow' : 'sheets.too-much' } };
  }

  private hear(message: SheetMessage): SheetReading | null {
    if (message.kind === 'finished') return { sheets: this.sheets, refused: null };
    if (message.kind === 'refused') return { sheets: [], refused: message.refusal };
    if (message.kind === 'failed') throw new SheetFailure(message);
    this.add(message);
    return null;
  }

  private add(message: SheetMessage): void {
    const sheet = this.sheets.at(-1);
    if (message.kind === 'sheet') this.sheets.push(emptySheet(message));
    else if (message.kind === 'rows') sheet?.rows.push(...message.rows);
    else if (message.kind === 'merges') sheet?.merges.push(...message.merges);
  }
}

/** A mistake of our own while reading a file. */
export class SheetFailure extends Error {
  constructor({ error, stack }: { error: string; stack: string }) {
    super(`${error} while a file was read`);
    this.stack = `${this.name}: ${this.message}\n${stack}`;
  }
}

function emptySheet({ name, hidden }: { name: string; hidden: boolean }): Sheet {
  return { name, hidden, rows: [], merges: [] };
}
