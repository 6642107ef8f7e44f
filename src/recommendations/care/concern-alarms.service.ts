import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { Clock } from '../../core/clock/clock.js';
import { Database } from '../../core/database/database.js';
import { Repeating } from '../../core/jobs/repeating.js';
import { Concern } from './care.entity.js';
import { ConcernMails } from './concern-mails.js';
import { alarmAfter } from './concern-words.js';

/** After an hour in which nobody was told, lead, deputy and head get a mail; once. */
@Injectable()
export class ConcernAlarms extends Repeating {
  protected readonly interval = 60_000;

  constructor(
    private readonly database: Database,
    private readonly mails: ConcernMails,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** @returns how many alarms were raised */
  async work(): Promise<number> {
    const sealedAt = LessThanOrEqual(new Date(this.clock.now().getTime() - alarmAfter));
    const where = { closedAt: IsNull(), reportedAt: IsNull(), alarmedAt: IsNull(), sealedAt };
    const due = await this.database.of(Concern).find({ select: { id: true }, where });
    let raised = 0;
    for (const { id } of due) raised += Number(await this.raise(id));
    return raised;
  }

  private raise(id: string): Promise<boolean> {
    return this.database.transaction('concern.alarm', async (transaction) => {
      transaction.about('concern', id);
      const { affected } = await this.database
        .of(Concern)
        .update({ id, alarmedAt: IsNull(), reportedAt: IsNull() }, { alarmedAt: this.clock.now() });
      if (affected !== 1) return false;
      await this.mails.tell('concern-alarm', id);
      return true;
    });
  }
}
