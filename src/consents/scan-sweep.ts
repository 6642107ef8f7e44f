import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { ShelfSweep } from '../core/files/shelf-sweep.js';
import { ConsentScan } from './consent.entity.js';
import { ConsentFiles } from './consent-scans.service.js';

/** Deletes the scans of people who are gone. */
@Injectable()
export class ScanSweep extends ShelfSweep {
  protected readonly rows = ConsentScan;

  constructor(@Inject(ConsentFiles) shelf: ConsentFiles, database: Database) {
    super(shelf, database);
  }
}
