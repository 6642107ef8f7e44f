import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { Missing, Refused } from '../core/errors/refusals.js';
import { Scans } from '../core/files/scans.js';
import type { KeptScan } from '../core/files/scans.js';
import { ShelfSweep } from '../core/files/shelf-sweep.js';
import type { UploadedFile } from '../core/files/uploaded-file.js';
import { SeatFile } from './representative.entity.js';

/** Of one place, letters and contents together. */
const mostFiles = 40;

/** The room's shelf of files. */
@Injectable()
export class SeatShelf extends Scans {
  protected readonly shelf = 'seats';
  protected override readonly taken = 'documents';
}

/** Agencies' letters, and what goes with their answers. */
@Injectable()
export class SeatFiles {
  constructor(
    private readonly database: Database,
    private readonly shelf: SeatShelf,
    private readonly clock: Clock,
  ) {}

  /** On the disk, for the work that writes their rows. @throws InvalidFields at the field */
  keeping<T>(uploads: UploadedFile[], field: string, work: (kept: KeptScan[]) => Promise<T>): Promise<T> {
    return this.shelf.keeping(uploads, field, work);
  }

  /** Inside the transaction that changes the place. @throws Refused for more than a place holds */
  async add(representativeId: string, kind: SeatFile['kind'], kept: KeptScan[]): Promise<void> {
    const count = await this.database.of(SeatFile).countBy({ representativeId });
    if (kept.length > 0 && count + kept.length > mostFiles)
      throw new Refused('representatives.too-many-files', { most: mostFiles });
    const addedAt = this.clock.now();
    for (const file of kept)
      await this.database.insert(SeatFile, { ...file, representativeId, kind, addedAt });
  }

  of(representativeId: string): Promise<SeatFile[]> {
    return this.database
      .of(SeatFile)
      .find({ where: { representativeId }, order: { addedAt: 'ASC', id: 'ASC' } });
  }

  /** @throws Missing where the place has no such file */
  async open(representativeId: string, id: string): Promise<{ row: SeatFile; file: Readable }> {
    const row = await this.database.findOne(SeatFile, { id, representativeId });
    if (!row) throw new Missing();
    return { row, file: await this.shelf.open(id) };
  }

  /** Inside the transaction that changes the place; the file itself goes with the next sweep. */
  async remove(representativeId: string, id: string): Promise<void> {
    const { affected } = await this.database.of(SeatFile).delete({ id, representativeId, kind: 'contents' });
    if (affected !== 1) throw new Missing();
  }
}

/** Deletes the files of places that are gone. */
@Injectable()
export class SeatFileSweep extends ShelfSweep {
  protected readonly rows = SeatFile;

  constructor(@Inject(SeatShelf) shelf: SeatShelf, database: Database) {
    super(shelf, database);
  }
}
