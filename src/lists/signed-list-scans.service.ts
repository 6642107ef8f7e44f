import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '../accounts/signed-in.js';
import { Config } from '../core/config/config.js';
import { Database } from '../core/database/database.js';
import { Missing } from '../core/errors/refusals.js';
import { Scans } from '../core/files/scans.js';
import type { KeptScan } from '../core/files/scans.js';
import { maySee } from '../delegates/delegates.policy.js';
import { SignedList, SignedListScan } from './signed-list.entity.js';

/** The room's shelf of scans. */
@Injectable()
export class SignedListFiles extends Scans {
  protected readonly shelf = 'signed-lists';

  constructor(@Inject(Config) config: Config) {
    super(config);
  }
}

/** The signed and stamped papers as files; each opening stays on record. */
@Injectable()
export class SignedListScans {
  constructor(
    private readonly database: Database,
    private readonly files: SignedListFiles,
  ) {}

  of({ id }: SignedList): Promise<SignedListScan[]> {
    return this.database.of(SignedListScan).find({ where: { signedListId: id }, order: { position: 'ASC' } });
  }

  /** Inside the transaction that records the list. */
  async add(signedListId: string, kept: KeptScan[]): Promise<void> {
    for (const [index, { id, type, pages, bytes }] of kept.entries())
      await this.database.insert(SignedListScan, {
        id,
        type,
        pages,
        bytes,
        signedListId,
        position: index + 1,
      });
  }

  /** For the unit itself and the committee; opened before the reading is written down, so that no record says more than happened. */
  async open(
    person: SignedIn,
    id: string,
  ): Promise<{ scan: SignedListScan; list: SignedList; file: Readable }> {
    const { scan, list } = await this.find(person, id);
    const file = await this.files.open(id);
    await this.database.note('signed-list.open-scan', 'signed-list', list.id);
    return { scan, list, file };
  }

  private async find(person: SignedIn, id: string): Promise<{ scan: SignedListScan; list: SignedList }> {
    const scan = await this.database.findOne(SignedListScan, { id });
    const list = scan && (await this.database.findOne(SignedList, { id: scan.signedListId }));
    if (!list || !maySee(person, list.unitSlug)) throw new Missing();
    return { scan, list };
  }
}
