import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { startOfDayInVietnam } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';

/** When an agency was really told: by a mail that a server took, or in another way that somebody noted. */
export interface Told {
  /** Of anything: invitation, question, reminder. */
  last: Date | null;
  reminded: Date | null;
}

interface ToldRow {
  subjectId: string;
  kind: string;
  sentAt: string | null;
  notedOn: string | null;
}

/** What has gone out to the agencies of an event, beyond drafts; one query for any number of places. */
@Injectable()
export class SeatTold {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** By place. */
  async of(eventSlug: string): Promise<Map<string, Told>> {
    const rows = await this.database.query<ToldRow>(
      `SELECT "mails"."subjectId", "mails"."kind", MAX("mails"."sentAt") AS "sentAt", MAX("mail_notes"."on") AS "notedOn"
       FROM "mails" JOIN "representatives" ON "representatives"."id" = "mails"."subjectId"
       LEFT JOIN "mail_notes" ON "mail_notes"."mailId" = "mails"."id"
       WHERE "representatives"."eventSlug" = ? GROUP BY "mails"."subjectId", "mails"."kind"`,
      [eventSlug],
    );
    const told = new Map<string, Told>();
    for (const row of rows) {
      const at = this.timeOf(row);
      const before = told.get(row.subjectId) ?? { last: null, reminded: null };
      const reminded = row.kind === 'seat-reminder' ? later(before.reminded, at) : before.reminded;
      told.set(row.subjectId, { last: later(before.last, at), reminded });
    }
    return told;
  }

  private timeOf({ sentAt, notedOn }: ToldRow): Date | null {
    const sent = sentAt === null ? null : this.clock.asTold(new Date(sentAt));
    return later(sent, notedOn === null ? null : startOfDayInVietnam(notedOn as Day));
  }
}

function later(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}
