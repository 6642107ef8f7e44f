import { Injectable, Logger } from '@nestjs/common';
import { PersonNames } from '../accounts/person-names.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { describeError } from '../core/errors/describe-error.js';
import { MailComposer } from '../core/mail/mail-composer.service.js';
import type { MailContents } from '../core/mail/mail-kinds.js';
import { MailNote, MailTry, SuppressedAddress } from '../core/mail/mail.entity.js';
import type { Mail } from '../core/mail/mail.entity.js';
import { Outbox } from '../core/mail/outbox.service.js';
import { OutboxList } from './outbox-list.service.js';
import type { OutboxRow } from './outbox-list.service.js';

export interface MailView extends OutboxRow {
  /** What it says, or would say now; null: nothing any more, or nothing for other eyes than its addressee's. */
  contents: MailContents | null;
  isConfidential: boolean;
  cannotBeWritten: boolean;
  tries: MailTry[];
  notes: { note: MailNote; by: string }[];
  isSuppressed: boolean;
}

/** One mail with all that became of it. */
@Injectable()
export class MailViews {
  private readonly log = new Logger(MailViews.name);

  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly list: OutboxList,
    private readonly composer: MailComposer,
    private readonly people: PersonNames,
    private readonly clock: Clock,
  ) {}

  async of(id: string): Promise<MailView> {
    const mail = await this.outbox.get(id);
    const row = await this.list.rowOf(mail);
    const address = mail.toAddress;
    return {
      ...row,
      ...(await this.contentsOf(mail)),
      tries: await this.triesOf(id),
      notes: await this.notesOf(id),
      isSuppressed: await this.database.of(SuppressedAddress).existsBy({ address }),
    };
  }

  private async triesOf(mailId: string): Promise<MailTry[]> {
    const tries = await this.database.of(MailTry).find({ where: { mailId }, order: { at: 'ASC' } });
    return tries.map((one) => Object.assign(one, { at: this.clock.asTold(one.at) }));
  }

  /** A mail that cannot be written is still a page with a way on. */
  private async contentsOf(
    mail: Mail,
  ): Promise<Pick<MailView, 'contents' | 'isConfidential' | 'cannotBeWritten'>> {
    const isConfidential = this.composer.isConfidential(mail);
    if (isConfidential) return { contents: null, isConfidential, cannotBeWritten: false };
    try {
      return { contents: await this.composer.told(mail), isConfidential, cannotBeWritten: false };
    } catch (error) {
      this.log.error({ ...describeError(error), mailKind: mail.kind });
      return { contents: null, isConfidential, cannotBeWritten: true };
    }
  }

  private async notesOf(mailId: string): Promise<MailView['notes']> {
    const notes = await this.database.of(MailNote).find({ where: { mailId }, order: { at: 'ASC' } });
    const names = await this.people.of(notes.flatMap(({ personId }) => personId ?? []));
    return notes.map((note) => ({ note, by: names.get(note.personId ?? '') ?? '' }));
  }
}
