import type { Database } from './database.js';

/** Another process may write to the same database without our notice. */
const staleAfter = 5_000;
const mostKept = 200;

interface Kept<T> {
  found: Promise<T>;
  generation: number;
  until: number;
}

/**
 * Keeps what was found until this process writes again, five seconds at most: for what many pages ask and few change. Who asks
 * while it is being found waits for the same answer.
 */
export class Remembered<T> {
  private readonly kept = new Map<string, Kept<T>>();

  constructor(private readonly database: Pick<Database, 'generation'>) {}

  async get(
    name: string,
    find: () => Promise<T>,
    isWorthKeeping: (found: T) => boolean = () => true,
  ): Promise<T> {
    const known = this.kept.get(name);
    const { generation } = this.database;
    if (known?.generation === generation && known.until > Date.now()) return known.found;
    const kept = { found: find(), generation, until: Date.now() + staleAfter };
    this.keep(name, kept);
    const isKept = await kept.found.then(isWorthKeeping, () => false);
    if (!isKept && this.kept.get(name) === kept) this.kept.delete(name);
    return kept.found;
  }

  private keep(name: string, kept: Kept<T>): void {
    if (this.kept.size >= mostKept) this.kept.clear();
    this.kept.set(name, kept);
  }
}
