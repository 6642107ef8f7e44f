import { Injectable } from '@nestjs/common';
import { translate } from '../../views/text/text.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { WrittenFiles } from '../core/documents/written-files.service.js';
import { Refused } from '../core/errors/refusals.js';
import { dayInVietnam } from '../core/vietnamese/dates.js';
import type { NamedFile } from '../core/files/file-answer.js';
import { issuerOf } from '../lists/event-issuer.js';
import { plainFileName } from '../core/files/attachment.js';
import type { Event } from '../programme/event.entity.js';
import { Units } from '../programme/units.service.js';
import { guestBook } from './guest-book.js';
import { sumsOf } from './guest-list.service.js';
import { guestDocument, linesOnPaper } from './guest-paper.js';
import { GuestRows } from './guest-rows.service.js';
import type { GuestEntry } from './guest-rows.service.js';
import type { GuestFormat } from './guests.forms.js';
import { Guests } from './guests.service.js';

const t = translate('vi');

/** The guests as files to take away; who took how many stays on record. */
@Injectable()
export class GuestFiles {
  constructor(
    private readonly database: Database,
    private readonly guests: Guests,
    private readonly rows: GuestRows,
    private readonly units: Units,
    private readonly files: WrittenFiles,
    private readonly clock: Clock,
  ) {}

  async of(eventSlug: string, format: GuestFormat): Promise<NamedFile> {
    const event = await this.guests.eventOf(eventSlug);
    const entries = await this.rows.ofEvent(eventSlug);
    const count = format === 'xlsx' ? entries.length : linesOnPaper(entries);
    if (count === 0) throw new Refused(format === 'xlsx' ? 'guests.nobody' : 'guests.nobody-accepted');
    await this.note(eventSlug, [format, `rows-${count}`]);
    const bytes =
      format === 'xlsx'
        ? await this.book(event, entries)
        : await this.files.write({ format, document: await this.paper(event, entries) });
    return { name: `${plainFileName(t('guests.file', { event: event.name }))}.${format}`, bytes };
  }

  private book(event: Event, entries: GuestEntry[]): Promise<Buffer> {
    const sums = sumsOf(entries.map(({ guest }) => guest));
    return this.files.write({ format: 'xlsx', book: guestBook({ event, entries, sums }) });
  }

  private async paper(event: Event, entries: GuestEntry[]) {
    const printedAt = this.clock.now();
    const issuer = await issuerOf(event, this.units);
    return guestDocument({ event, entries, issuer, printedAt, today: dayInVietnam(printedAt) });
  }

  private async note(eventSlug: string, fields: string[]): Promise<void> {
    await this.database.note('export.guests', 'event', eventSlug, fields);
  }
}
