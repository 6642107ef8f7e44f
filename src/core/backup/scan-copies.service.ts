import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { scanEnding, scanKey, scansFolder } from '../files/scan-files.js';
import { openSealedFile } from '../secrets/sealed-file.js';

/**
 * Copies of the signed papers beside the backups of the database: each file once, encrypted as it is, since it never
 * changes. A copy's own time says when its paper was last there.
 */
@Injectable()
export class ScanCopies {
  private readonly papers: string;
  private readonly copies: string;

  constructor(private readonly config: Config) {
    this.papers = scansFolder(config);
    this.copies = join(config.dataFolder, 'backups', 'scans');
  }

  /** After the database is copied: whatever a row of that copy names is there by then. @returns how many papers have a copy */
  async keep(): Promise<number> {
    const papers = await scansIn(this.papers);
    const there = new Set(await scansIn(this.copies));
    for (const paper of papers) {
      if (!there.has(paper)) await this.copy(paper);
      await utimes(join(this.copies, paper), new Date(), new Date());
    }
    return papers.length;
  }

  /** Deletes the copies of papers that were deleted longer ago. */
  async dropOlderThan(milliseconds: number): Promise<void> {
    for (const name of await scansIn(this.copies)) {
      const copy = join(this.copies, name);
      const { mtimeMs } = await stat(copy);
      if (Date.now() - mtimeMs > milliseconds) await rm(copy);
    }
  }

  /** Before the database is restored, so that no row lacks its file; what no row names then is swept away. */
  async putBack(): Promise<number> {
    const there = new Set(await scansIn(this.papers));
    const lost = (await scansIn(this.copies)).filter((name) => !there.has(name));
    for (const name of lost) await place(join(this.copies, name), join(this.papers, name));
    return lost.length;
  }

  /** A copy counts only after it was opened. */
  private async copy(name: string): Promise<void> {
    const copy = join(this.copies, name);
    await place(join(this.papers, name), copy);
    const key = scanKey(this.config, basename(dirname(copy)), basename(copy, scanEnding));
    await pipeline(await openSealedFile(copy, key), nowhere());
  }
}

/** The file appears under its name only when it is whole. */
async function place(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const unfinished = `${to}.part`;
  await copyFile(from, unfinished, constants.COPYFILE_FICLONE);
  await utimes(unfinished, new Date(), new Date());
  await rename(unfinished, to);
}

/** As shelf and name. */
async function scansIn(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith(scanEnding));
}

/** Reads to the end, where a seal that was broken shows. */
function nowhere(): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
}
