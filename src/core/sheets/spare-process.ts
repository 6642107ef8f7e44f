import { SheetProcess } from './sheet-process.js';

/** Milliseconds for which a process waits for a file: long enough to find one on an old PC. */
const patience = 5 * 60_000;

/** A reading process that has started before its file comes, since starting takes longer than reading most lists. */
export class SpareProcess {
  private waiting: SheetProcess | null = null;
  private timer: NodeJS.Timeout | undefined;
  private hasEnded = false;

  /** One at most, and for a while. */
  prepare(): void {
    if (this.hasEnded) return;
    if (!this.waiting?.isAlive) this.waiting = new SheetProcess().standBy();
    clearTimeout(this.timer);
    this.timer = setTimeout(this.giveUp.bind(this), patience).unref();
  }

  /** A process that has read nothing yet. */
  take(): SheetProcess {
    const { waiting } = this;
    this.waiting = null;
    return waiting?.isAlive ? waiting : new SheetProcess();
  }

  end(): void {
    this.hasEnded = true;
    clearTimeout(this.timer);
    this.giveUp();
  }

  private giveUp(): void {
    this.waiting?.stop();
    this.waiting = null;
  }
}
