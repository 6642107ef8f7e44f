import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { ObjectLiteral } from 'typeorm';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { chunksOf } from '../database/chunks.js';
import type { Table } from './counts-from.js';

/** A file may lie there before its row is stored, and no upload takes that long. */
const youngUntil = 3_600_000;

interface Shelf {
  table: Table;
  folder: string;
  column: string;
}

const shelves = new Map<string, Shelf>();

/**
 * The table's rows own the files in this folder of the data folder that are named by the column's value and anything
 * after a dot, such as `<id>.1.enc`. They go when no row has the value any more. @param folder for this table alone
 */
export function KeepsFiles(folder: string, column: string): ClassDecorator {
  return (table) => void shelves.set(folder, { table: table as unknown as Table, folder, column });
}

/** Deletes files whose rows are gone: erased, removed or emptied. Looks at what is there, so that a crash after a commit leaves nothing for ever. */
@Injectable()
export class RowFiles {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
  ) {}

  /** @returns how many were deleted */
  async sweep(): Promise<number> {
    let deleted = 0;
    for (const shelf of shelves.values()) deleted += await this.sweepShelf(shelf);
    return deleted;
  }

  private async sweepShelf({ table, folder, column }: Shelf): Promise<number> {
    const place = join(this.config.dataFolder, folder);
    const names = await oldNamesIn(place);
    const owned = await this.owned(table, column, [...new Set(names.map(ownerOf))]);
    const orphans = names.filter((name) => !owned.has(ownerOf(name)));
    for (const name of orphans) await rm(join(place, name), { recursive: true, force: true });
    return orphans.length;
  }

  private async owned(table: Table, column: string, values: string[]): Promise<Set<string>> {
    const owned = new Set<string>();
    for (const chunk of chunksOf(values)) {
      const found = await this.database
        .of<ObjectLiteral>(table)
        .createQueryBuilder('row')
        .select(`row.${column}`, 'owner')
        .where(`row.${column} IN (:...chunk)`, { chunk })
        .getRawMany<{ owner: string }>();
      for (const { owner } of found) owned.add(owner);
    }
    return owned;
  }
}

async function oldNamesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(emptyWhereMissing);
  const old: string[] = [];
  for (const name of names) {
    const { mtimeMs } = await stat(join(folder, name));
    if (Date.now() - mtimeMs > youngUntil) old.push(name);
  }
  return old;
}

function emptyWhereMissing(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

function ownerOf(name: string): string {
  return name.split('.', 1)[0] ?? '';
}
