import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Config } from '../core/config/config.js';
import { Refused } from '../core/errors/refusals.js';
import { deriveKey, openSealedFile } from '../core/secrets/sealed-file.js';

const ending = '.pdf.enc';

/** The encrypted sheets, each under its run's random id and with a key of its own. */
@Injectable()
export class PrintFiles {
  readonly folder: string;

  constructor(private readonly config: Config) {
    this.folder = join(config.dataFolder, 'prints');
  }

  async makeFolder(): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
  }

  path(runId: string): string {
    return join(this.folder, `${runId}${ending}`);
  }

  /** Opens this run's file and nothing else. */
  key(runId: string): Buffer {
    return deriveKey(this.config.sensitiveKey, `print-run/${runId}`);
  }

  /** Refused when the file is gone. */
  async open(runId: string): Promise<Readable> {
    try {
      return await openSealedFile(this.path(runId), this.key(runId));
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? new Refused('badges.file-expired') : error;
    }
  }

  /** Deletes files of no run, also unfinished ones. @param kept ids of the runs that keep theirs, asked after the files are listed */
  async sweep(kept: () => Promise<Set<string>>): Promise<void> {
    await this.makeFolder();
    const names = await readdir(this.folder);
    const ids = names.length > 0 ? await kept() : new Set<string>();
    const orphans = names.filter((name) => !ids.has(name.split('.')[0] ?? ''));
    for (const name of orphans) await rm(join(this.folder, name), { force: true });
  }
}
