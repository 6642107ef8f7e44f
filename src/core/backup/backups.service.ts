import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { sqliteFile } from '../database/database-options.js';
import { Database } from '../database/database.js';
import { deriveKey, openSealedFile, sealFile } from '../secrets/sealed-file.js';
import { PostgresCopier, SqliteCopier } from './database-copy.js';
import type { DatabaseCopier } from './database-copy.js';
import { ScanCopies } from './scan-copies.service.js';

const day = 24 * 3_600_000;
/** Long enough to notice a mistake, short enough that erased people are gone from copies, too. */
const keptDays = 35;

/** No copy takes that long. */
const leftAfter = 3_600_000;

export interface Backup {
  file: string;
  rows: Record<string, number>;
  /** Signed papers of which a copy lies beside it. */
  scans: number;
}

/** What a restore has brought back. */
export type Restored = Omit<Backup, 'file'>;

/** Encrypted copies of the database and of signed papers in the data folder, each proven by opening it. */
@Injectable()
export class Backups {
  readonly folder: string;
  /** Readable copies lie here while they are needed. */
  private readonly scratch: string;
  private readonly key: Buffer;
  private readonly copier: DatabaseCopier;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly scans: ScanCopies,
  ) {
    this.folder = join(config.dataFolder, 'backups');
    this.scratch = join(config.dataFolder, 'scratch');
    this.key = deriveKey(config.sensitiveKey, 'backup');
    this.copier = config.databaseUrl
      ? new PostgresCopier(config.databaseUrl)
      : new SqliteCopier(sqliteFile(config));
  }

  /** The copy is read back from its encrypted file before it counts. */
  async make(): Promise<Backup> {
    await this.makeFolder();
    await this.removeLeftovers();
    const file = join(this.folder, `${new Date().toISOString().replaceAll(/[:.]/g, '-')}.backup`);
    await this.inScratch(async (scratch) => {
      const copy = join(scratch, 'copy');
      await this.copier.copyTo(copy);
      await sealFile(createReadStream(copy), file, this.key);
    });
    return { file, rows: await this.verify(file), scans: await this.scans.keep() };
  }

  verify(file: string): Promise<Record<string, number>> {
    return this.unsealed(file, (copy) => this.copier.verify(copy, this.database.tableNames));
  }

  /** Replaces the whole database and brings back papers that are gone; the server must not run. */
  async restore(file: string): Promise<Restored> {
    return this.unsealed(file, async (copy) => {
      const rows = await this.copier.verify(copy, this.database.tableNames);
      const scans = await this.scans.putBack();
      await this.database.close();
      await this.copier.restoreFrom(copy);
      return { rows, scans };
    });
  }

  /** Newest first. */
  async list(): Promise<{ file: string; at: Date }[]> {
    await this.makeFolder();
    const names = await readdir(this.folder);
    const backups = names
      .filter((name) => name.endsWith('.backup'))
      .sort()
      .reverse();
    return backups.map((name) => ({ file: join(this.folder, name), at: momentOf(name) }));
  }

  /** Makes today's copy unless there is one younger than a day, copies new papers, and deletes what is too old. */
  async makeDaily(): Promise<Backup | null> {
    const [newest, ...older] = await this.list();
    for (const { file, at } of older) if (Date.now() - at.getTime() > keptDays * day) await rm(file);
    const isMade = newest && Date.now() - newest.at.getTime() < day;
    const made = isMade ? null : await this.make();
    if (isMade) await this.scans.keep();
    await this.scans.dropOlderThan(keptDays * day);
    return made;
  }

  private makeFolder(): Promise<unknown> {
    return mkdir(this.folder, { recursive: true, mode: 0o700 });
  }

  private unsealed<T>(file: string, work: (copy: string) => Promise<T>): Promise<T> {
    return this.inScratch(async (scratch) => {
      const copy = join(scratch, 'copy');
      await pipeline(await openSealedFile(file, this.key), createWriteStream(copy, { mode: 0o600 }));
      return work(copy);
    });
  }

  private async inScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
    await this.makeScratch();
    const folder = await mkdtemp(join(this.scratch, `${Date.now()}-`));
    return work(folder).finally(() => rm(folder, { recursive: true, force: true }));
  }

  /** What a process that was killed could not delete. Younger folders may be another process's work. */
  private async removeLeftovers(): Promise<void> {
    await this.makeScratch();
    for (const name of await readdir(this.scratch)) {
      if (Date.now() - begunAt(name) > leftAfter)
        await rm(join(this.scratch, name), { recursive: true, force: true });
    }
  }

  private makeScratch(): Promise<unknown> {
    return mkdir(this.scratch, { recursive: true, mode: 0o700 });
  }
}

function momentOf(name: string): Date {
  const [, date, h, m, s, ms] = /^(.{10})T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z/.exec(name) ?? [];
  return new Date(`${date ?? ''}T${h ?? ''}:${m ?? ''}:${s ?? ''}.${ms ?? ''}Z`);
}

/** Of a scratch folder. */
function begunAt(name: string): number {
  return Number(name.split('-', 1)[0]);
}
