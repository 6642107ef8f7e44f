import { Injectable } from '@nestjs/common';
import { Database } from '../../core/database/database.js';
import { Repeating } from '../../core/jobs/repeating.js';
import { Outbox } from '../../core/mail/outbox.service.js';
import type { Event } from '../../programme/event.entity.js';
import { AnswerMails, dueKind } from './answer-mails.js';
import { Waiting } from './waiting.service.js';
import type { Owed } from './waiting.service.js';

/** Days before the last one on which a unit is reminded, and after it. */
const ladder = [5, 1, -1, -6];

/** Reminders of answers and promises: one draft for each unit and rung, for a person to look at. */
@Injectable()
export class AnswerReminders {
  constructor(
    private readonly database: Database,
    private readonly waiting: Waiting,
    private readonly outbox: Outbox,
    private readonly mails: AnswerMails,
  ) {}

  /** What was drafted for a rung is not drafted again. @returns how many units are due one */
  async draft(): Promise<number> {
    let due = 0;
    for (const event of await this.waiting.forums()) due += await this.draftAt(event);
    return due;
  }

  private async draftAt(event: Event): Promise<number> {
    const orders = ordersIn(event.slug, await this.waiting.at(event, null));
    const fresh = await this.outbox.fresh(orders);
    if (fresh.length === 0) return orders.length;
    await this.database.transaction('answer.remind', async (transaction) => {
      transaction.about('event', event.slug, [`rows-${fresh.length}`]);
      for (const { unitSlug, occasion } of fresh) await this.mails.draftDue(event.slug, unitSlug, occasion);
    });
    return orders.length;
  }
}

/** Every hour; drafts only, so that nothing goes out that nobody has looked at. */
@Injectable()
export class AnswerReminderJob extends Repeating {
  protected readonly interval = 3_600_000;

  constructor(private readonly reminders: AnswerReminders) {
    super();
  }

  protected work(): Promise<number> {
    return this.reminders.draft();
  }
}

/** Of each unit the thing that is most urgent decides. Who has more time is not reminded. */
function ordersIn(eventSlug: string, owed: Owed[]) {
  const byUnit = new Map<string, { unitSlug: string; occasion: string }>();
  for (const { unitSlug, daysLeft, dueOn, isExtended } of owed) {
    const rung = daysLeft === null || isExtended ? undefined : ladder.findLast((one) => daysLeft <= one);
    if (rung === undefined || byUnit.has(unitSlug)) continue;
    byUnit.set(unitSlug, { unitSlug, occasion: `${dueOn ?? ''}:${rung}` });
  }
  return [...byUnit.values()].map((order) => ({
    ...order,
    kind: dueKind,
    subjectId: `${eventSlug}/${order.unitSlug}`,
  }));
}
