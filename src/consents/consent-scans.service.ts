import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../accounts/signed-in.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { Missing } from '../core/errors/refusals.js';
import { Scans } from '../core/files/scans.js';
import type { UploadedFile } from '../core/files/uploaded-file.js';
import { actingPerson } from '../core/request/request-context.js';
import type { Delegate } from '../delegates/delegate.entity.js';
import { DelegateReader } from '../delegates/delegate-reader.js';
import { ConsentScan } from './consent.entity.js';

/** The room's shelf of scans. */
@Injectable()
export class ConsentFiles extends Scans {
  protected readonly shelf = 'consents';
}

/** The signed papers of people whom somebody may see; each opening stays on record. */
@Injectable()
export class ConsentScans {
  constructor(
    private readonly database: Database,
    private readonly reader: DelegateReader,
    private readonly files: ConsentFiles,
    private readonly clock: Clock,
  ) {}

  /** @returns the person and how many files were kept */
  async add(person: SignedIn, delegateId: string, uploads: UploadedFile[]) {
    const delegate = await this.reader.get(person, delegateId);
    return this.files.keeping(uploads, 'scans', (kept) =>
      this.database.transaction('consent-scan.add', async (transaction) => {
        transaction.about('delegate', delegateId);
        const shared = { delegateId, addedById: actingPerson(), addedAt: this.clock.now() };
        for (const { id, type, pages, bytes } of kept)
          await this.database.insert(ConsentScan, { id, type, pages, bytes, ...shared });
        return { delegate, count: kept.length };
      }),
    );
  }

  /** The file itself; opened before the reading is written down, so that no record says more than happened. */
  async open(
    person: SignedIn,
    id: string,
  ): Promise<{ scan: ConsentScan; delegate: Delegate; file: Readable }> {
    const { scan, delegate } = await this.find(person, id);
    const file = await this.files.open(id);
    await this.database.note('consent-scan.open', 'delegate', delegate.id);
    return { scan, delegate, file };
  }

  /** For a file that was put on the wrong person's page. */
  async remove(person: SignedIn, id: string): Promise<Delegate> {
    const { delegate } = await this.find(person, id);
    await this.database.transaction('consent-scan.remove', async (transaction) => {
      transaction.about('delegate', delegate.id);
      await this.database.of(ConsentScan).delete({ id });
      return delegate;
    });
    await this.files.remove(id);
    return delegate;
  }

  private async find(person: SignedIn, id: string): Promise<{ scan: ConsentScan; delegate: Delegate }> {
    const scan = await this.database.of(ConsentScan).findOneBy({ id });
    if (!scan) throw new Missing();
    return { scan, delegate: await this.reader.get(person, scan.delegateId) };
  }
}
