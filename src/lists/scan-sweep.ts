import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { ShelfSweep } from '../core/files/shelf-sweep.js';
import { SignedListScan } from './signed-list.entity.js';
import { SignedListFiles } from './signed-list-scans.service.js';

/** Deletes the scans of lists that are gone. */
@Injectable()
export class SignedListSweep extends ShelfSweep {
  protected readonly rows = SignedListScan;

  constructor(@Inject(SignedListFiles) shelf: SignedListFiles, database: Database) {
    super(shelf, database);
  }
}
