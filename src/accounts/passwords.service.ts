import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { TooSoon } from '../core/errors/refusals.js';
import { hashing } from './limits.js';

const { memoryCost, timeCost, parallelism } = hashing;

/** Slow hashes, never inside a transaction: a few at a time, the next ones wait, and when too many wait the rest are sent away. */
@Injectable()
export class Passwords {
  private readonly waiting: (() => void)[] = [];
  private running = 0;
  private done = 0;

  /** Hashes computed since the start. */
  get computed(): number {
    return this.done;
  }

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, { memoryCost, timeCost, parallelism }));
  }

  /** Takes the same time where there is no hash to compare with. */
  verify(stored: string | null, password: string): Promise<boolean> {
    return this.inTurn(() => verify(stored ?? nobodysHash(), password));
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    await this.takeSlot();
    try {
      return await work();
    } finally {
      this.done++;
      this.leaveSlot();
    }
  }

  private async takeSlot(): Promise<void> {
    if (this.running < hashing.atOnce) {
      this.running++;
      return;
    }
    if (this.waiting.length >= hashing.waiting) throw new TooSoon(5);
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** A slot goes straight to the next in line. */
  private leaveSlot(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running--;
  }
}

/** Random bytes in the place of salt and hash: as slow as a real one, and no password fits. */
function nobodysHash(): string {
  const base64 = (bytes: number) => randomBytes(bytes).toString('base64').replaceAll('=', '');
  return `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$${base64(16)}$${base64(32)}`;
}
