import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Repeating } from '../jobs/repeating.js';

/** As long as the outbox keeps what its mails say. */
const keptFor = 30 * 24 * 3_600_000;

export function mailFolder({ dataFolder }: Config): string {
  return join(dataFolder, 'mails');
}

/** Deletes mails that were written as files and that the outbox itself has forgotten. */
@Injectable()
export class MailFileSweep extends Repeating {
  protected readonly interval = 3_600_000;

  constructor(private readonly config: Config) {
    super();
  }

  async work(): Promise<void> {
    const folder = mailFolder(this.config);
    for (const name of await namesIn(folder)) {
      const file = join(folder, name);
      const { mtimeMs } = await stat(file);
      if (Date.now() - mtimeMs > keptFor) await rm(file, { force: true });
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
