import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { isRefusal, Refused, refuseMistakes } from '../errors/refusals.js';
import type { FieldMistake } from '../errors/refusals.js';
import { ChildFailed, ChildTasks } from '../jobs/child-tasks.js';
import { openSealedFile, sealFile } from '../secrets/sealed-file.js';
import { scanEnding, scanKey, scansFolder } from './scan-files.js';
import type { CleanFile, ScanAnswer, ScanTask, Taken } from './scan-messages.js';
import type { UploadedFile } from './uploaded-file.js';

/** A file that lies whole on the disk and waits for the row that names it. */
export type KeptScan = Omit<CleanFile, 'bytes'> & {
  id: string;
  /** As its sender calls it. */
  name: string;
  bytes: number;
};

/** What a form may bring at once. */
export const scanLimits = { most: 8, megabytes: 10 };

/** As long as the columns. */
const longestName = 120;
/** A file whose row is still to be written is younger. */
const orphanedAfter = 3_600_000;
const cleaning = new ChildTasks<ScanTask, ScanAnswer>('src/core/files/scan-child.js', {
  megabytes: 256,
  seconds: 30,
});

/**
 * Signed papers as files: checked by content in a process of their own, encrypted with a key for each, under random names.
 * Keep them first, and write the rows that name them in the transaction that follows: whatever stops the server in
 * between leaves a file without a row, which the sweep deletes, and never a row without its file. Each room has a shelf.
 */
@Injectable()
export abstract class Scans {
  protected abstract readonly shelf: string;
  protected readonly taken: Taken = 'scans';

  constructor(private readonly config: Config) {}

  /**
   * Keeps the files for the work that writes their rows. Where it is refused, they go at once; where nobody can say whether the
   * rows were written, the sweep decides.
   * @throws InvalidFields at the field, one mistake for each file that is no scan; then nothing is kept
   */
  async keeping<T>(
    uploads: UploadedFile[],
    field: string,
    work: (kept: KeptScan[]) => Promise<T>,
  ): Promise<T> {
    const kept = await this.keep(uploads, field);
    try {
      return await work(kept);
    } catch (error) {
      if (isRefusal(error)) await Promise.all(kept.map(({ id }) => this.remove(id)));
      throw error;
    }
  }

  /** Refused where the file is gone. */
  async open(id: string): Promise<Readable> {
    try {
      return await openSealedFile(this.path(id), this.key(id));
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? new Refused('forms.scan-gone') : error;
    }
  }

  /** After the row is gone. */
  async remove(id: string): Promise<void> {
    await rm(this.path(id), { force: true });
  }

  /** Deletes files that no row names. @param named ids in rows, asked after the files are listed */
  async sweep(named: () => Promise<Set<string>>): Promise<void> {
    await this.makeFolder();
    const names = await readdir(this.folder);
    const ids = names.length > 0 ? await named() : new Set<string>();
    for (const name of names.filter((one) => !ids.has(one.split('.')[0] ?? ''))) {
      const file = join(this.folder, name);
      if (await isOlderThan(file, orphanedAfter)) await rm(file, { force: true });
    }
  }

  get folder(): string {
    return join(scansFolder(this.config), this.shelf);
  }

  private async keep(uploads: UploadedFile[], field: string): Promise<KeptScan[]> {
    const answers: { upload: UploadedFile; answer: ScanAnswer }[] = [];
    for (const upload of uploads) answers.push({ upload, answer: await cleaned(upload, this.taken) });
    const mistakes = answers.flatMap(({ upload, answer }) => mistakeIn(answer, field, upload.name));
    refuseMistakes(mistakes);
    const kept: KeptScan[] = [];
    for (const { upload, answer } of answers) kept.push(await this.store(answer as CleanFile, upload.name));
    return kept;
  }

  private async store({ type, pages, bytes }: CleanFile, name: string): Promise<KeptScan> {
    const id = randomUUID();
    await this.makeFolder();
    await sealFile(Readable.from([Buffer.from(bytes)]), this.path(id), this.key(id));
    return { id, name: name.slice(0, longestName), type, pages, bytes: bytes.length };
  }

  private async makeFolder(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
  }

  private path(id: string): string {
    return join(this.folder, `${id}${scanEnding}`);
  }

  private key(id: string): Buffer {
    return scanKey(this.config, this.shelf, id);
  }
}

/** What makes the child fall over is no scan either. */
async function cleaned({ bytes }: UploadedFile, taken: Taken): Promise<ScanAnswer> {
  try {
    return await cleaning.run({ bytes, taken });
  } catch (error) {
    if (error instanceof ChildFailed) return { refused: taken === 'scans' ? 'not-a-scan' : 'not-a-document' };
    throw error;
  }
}

function mistakeIn(answer: ScanAnswer, field: string, file: string): FieldMistake[] {
  if (!('refused' in answer)) return [];
  return [{ field, key: `forms.scan.${answer.refused}`, params: { file: file.slice(0, 80) } }];
}

async function isOlderThan(file: string, age: number): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > age;
}
