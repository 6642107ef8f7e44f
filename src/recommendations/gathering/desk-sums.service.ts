import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { Database } from '../../core/database/database.js';
import { Commitment } from '../answering/answer.entity.js';
import { Recommendation } from '../recommendation.entity.js';

/** What of a forum's recommendations waits for the committee. */
export interface DeskSum {
  toAssign: number;
  toDecide: number;
  toPublish: number;
  disputed: number;
  reopened: number;
}

@Injectable()
export class DeskSums {
  constructor(private readonly database: Database) {}

  async at(eventSlug: string): Promise<DeskSum> {
    const of = { eventSlug, state: 'taken' as const, mergedIntoId: IsNull() };
    const [toAssign, toDecide, toPublish, disputed, reopened] = await Promise.all([
      this.database.of(Recommendation).countBy({ ...of, stage: 'open' }),
      this.database.of(Recommendation).countBy({ ...of, stage: 'submitted' }),
      this.database.of(Recommendation).countBy({ ...of, stage: 'approved' }),
      this.disputed(eventSlug),
      this.database.of(Recommendation).countBy({ ...of, stage: 'assigned', round: MoreThan(1) }),
    ]);
    return { toAssign, toDecide, toPublish, disputed, reopened };
  }

  private disputed(eventSlug: string): Promise<number> {
    return this.database
      .of(Commitment)
      .countBy({ state: 'disputed', recommendation: { eventSlug, mergedIntoId: IsNull() } });
  }
}
