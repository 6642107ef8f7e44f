import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { MailPart } from '../../views/mail/mail-body.js';
import { writeMail } from '../../views/mail/write-mail.js';
import { translate } from '../../views/text/text.js';
import { Config } from '../core/config/config.js';
import { Database } from '../core/database/database.js';
import { Repeating } from '../core/jobs/repeating.js';
import { MailKinds } from '../core/mail/mail-kinds.js';
import type { MailContents, MailMatter } from '../core/mail/mail-kinds.js';
import { Outbox } from '../core/mail/outbox.service.js';
import { formatDay } from '../core/vietnamese/dates.js';
import { MailSignature } from '../programme/mail-signature.service.js';
import { UnitContacts } from '../programme/unit-contacts.service.js';
import type { Duty } from './duties.js';
import { Duties } from './duties.service.js';
import { endOf, isDone } from './duty-words.js';

const kind = 'paper-reminder';
const t = translate('vi');

/** Reminders of what is owed: drafts for a person to look at, one for each rung of an obligation's ladder. */
@Injectable()
export class PaperReminders implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly duties: Duties,
    private readonly contacts: UnitContacts,
    private readonly outbox: Outbox,
    private readonly mails: MailKinds,
    private readonly signature: MailSignature,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.mails.add({ kind, label: `mail.kind.${kind}`, compose: (matter) => this.compose(matter) });
  }

  /** Whom a reminder is due to today. */
  async due(): Promise<Duty[]> {
    return (await this.duties.of()).filter((duty) => rungOf(duty) !== null);
  }

  /**
   * Drafts what is due, in the place of earlier reminders that nobody has sent; what was drafted for a rung is not drafted again.
   * @returns how many are due
   */
  async draft(): Promise<number> {
    const due = (await this.due()).map(reminderOf);
    const fresh = await this.outbox.fresh(due);
    if (fresh.length === 0) return due.length;
    return this.database.transaction('obligation.remind', async (transaction) => {
      transaction.about('obligation', '', [`rows-${fresh.length}`]);
      for (const reminder of fresh) {
        const to = await this.contacts.recipientAt(reminder.unitSlug);
        await this.outbox.draftAnew({ ...reminder, to });
      }
      return due.length;
    });
  }

  /** Nothing to whoever is done, has more time, or was relieved of it. */
  private async compose({ subjectId, toName }: MailMatter): Promise<MailContents | null> {
    const [obligationSlug = '', unitSlug = ''] = subjectId.split('/');
    const duties = await this.duties.of([unitSlug]);
    const duty = duties.find(({ obligation }) => obligation.slug === obligationSlug);
    if (!duty || isSettled(duty)) return null;
    const isLate = duty.state === 'late';
    return writeMail({
      subject: t(isLate ? 'obligations.mail.late-subject' : 'obligations.mail.subject', {
        what: t(`obligations.kind.${duty.fulfilment}`),
      }),
      greeting: t('mail.greeting', { name: toName }),
      parts: this.parts(duty),
      signature: await this.signature.lines(),
    });
  }

  private parts(duty: Duty): MailPart[] {
    const { obligation, lastWorkingDay } = duty;
    const end = endOf(duty);
    const path = `/obligations/${obligation.slug}/units/${duty.unit.slug}`;
    return [
      { kind: 'text', text: t(duty.state === 'late' ? 'obligations.mail.late' : 'obligations.mail.text') },
      {
        kind: 'facts',
        facts: [
          [t('obligations.column.what'), obligation.wording],
          ...(end ? [[t('obligations.column.last-day'), formatDay(end)] as [string, string]] : []),
          ...(lastWorkingDay && lastWorkingDay !== end && !duty.extension
            ? [[t('obligations.last-working-day'), formatDay(lastWorkingDay)] as [string, string]]
            : []),
        ],
      },
      { kind: 'link', text: t('obligations.mail.open'), href: new URL(path, this.config.publicUrl).href },
      { kind: 'text', text: t('obligations.mail.other-ways') },
    ];
  }
}

/** Every hour; drafts only, so that nothing goes out that nobody has looked at. */
@Injectable()
export class ReminderJob extends Repeating {
  protected readonly interval = 3_600_000;

  constructor(private readonly reminders: PaperReminders) {
    super();
  }

  protected work(): Promise<number> {
    return this.reminders.draft();
  }
}

/** The rung on which a duty stands: the last one that was reached; null while none is, or nothing is to be said. */
export function rungOf(duty: Duty): number | null {
  if (isSettled(duty) || duty.daysLeft === null) return null;
  const { daysLeft } = duty;
  return duty.ladder.findLast((rung) => daysLeft <= rung) ?? null;
}

function reminderOf(duty: Duty) {
  const { obligation, unit } = duty;
  const subjectId = `${obligation.slug}/${unit.slug}`;
  return { kind, subjectId, occasion: `${endOf(duty) ?? ''}:${rungOf(duty) ?? ''}`, unitSlug: unit.slug };
}

function isSettled({ state, extension, isBinding }: Duty): boolean {
  return isDone(state) || extension !== null || !isBinding;
}
