import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
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
    const there = new Set(await filesIn(this.copies));
    let kept = 0;
    for (const paper of await scansIn(this.papers))
      if (there.has(paper) || (await this.copy(paper))) {
        await touch(join(this.copies, paper));
        kept++;
      }
    return kept;
  }

  /** Deletes the copies of papers that were deleted longer ago, and what was never finished. */
  async dropOlderThan(milliseconds: number): Promise<void> {
    for (const name of await filesIn(this.copies)) {
      const copy = join(this.copies, name);
      const { mtimeMs } = await stat(copy);
      if (Date.now() - mtimeMs > milliseconds) await rm(copy);
    }
  }

  /** Before the database is restored, so that no row lacks its file; what no row names then is swept away. */
  async putBack(): Promise<number> {
    const there = new Set(await scansIn(this.papers));
    const lost = (await scansIn(this.copies)).filter((name) => !there.has(name));
    for (const name of lost)
      await place(join(this.copies, name), join(this.papers, name), () => Promise.resolve());
    return lost.length;
  }

  /** A copy gets its name only after it was opened. @returns false where the paper was deleted meanwhile */
  private copy(name: string): Promise<boolean> {
    const [shelf = '', file = ''] = name.split(sep);
    const key = scanKey(this.config, shelf, basename(file, scanEnding));
    const open = async (copy: string) => pipeline(await openSealedFile(copy, key), nowhere());
    return place(join(this.papers, name), join(this.copies, name), open);
  }
}

/** The file appears under its name only when it is whole and was found good. */
async function place(from: string, to: string, judge: (file: string) => Promise<void>): Promise<boolean> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const unfinished = `${to}.part`;
  if (!(await copied(from, unfinished))) return false;
  await judge(unfinished);
  await touch(unfinished);
  await rename(unfinished, to);
  return true;
}

async function copied(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to, constants.COPYFILE_FICLONE);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function touch(file: string): Promise<void> {
  return utimes(file, new Date(), new Date());
}

async function scansIn(folder: string): Promise<string[]> {
  return (await filesIn(folder)).filter((name) => name.endsWith(scanEnding));
}

/** As shelf and name. */
async function filesIn(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => join(relative(folder, parentPath), name));
}

/** Reads to the end, where a seal that was broken shows. */
function nowhere(): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
}
