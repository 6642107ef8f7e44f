import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { ChildEnd } from '../delegates/child-end.js';
import { GiftSeal } from './gift-seal.js';
import { Gift } from './gift.entity.js';

/** The gifts of a child go with it, at once. */
@Injectable()
export class GiftEnd extends ChildEnd {
  constructor(
    private readonly database: Database,
    private readonly seal: GiftSeal,
  ) {
    super();
  }

  async of(delegateId: string): Promise<void> {
    await this.database.of(Gift).delete({ childMark: this.seal.childMark(delegateId) });
  }
}
