import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { MailPart } from '../../../views/mail/mail-body.js';
import { writeMail } from '../../../views/mail/write-mail.js';
import { translate } from '../../../views/text/text.js';
import { Config } from '../../core/config/config.js';
import { Database } from '../../core/database/database.js';
import { MailKinds } from '../../core/mail/mail-kinds.js';
import type { MailContents, MailMatter } from '../../core/mail/mail-kinds.js';
import { Outbox } from '../../core/mail/outbox.service.js';
import { formatDay } from '../../core/vietnamese/dates.js';
import { Events } from '../../programme/events.service.js';
import { MailSignature } from '../../programme/mail-signature.service.js';
import { UnitContacts } from '../../programme/unit-contacts.service.js';
import { Recommendation } from '../recommendation.entity.js';
import { Waiting } from './waiting.service.js';
import type { Owed } from './waiting.service.js';

export const dueKind = 'answers-due';
const reopenedKind = 'answer-reopened';
const mostListed = 20;

const t = translate('vi');

/** Mails to units that answer: what waits for them, written as things stand when they go, and at once what children find not enough. */
@Injectable()
export class AnswerMails implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly kinds: MailKinds,
    private readonly events: Events,
    private readonly contacts: UnitContacts,
    private readonly waiting: Waiting,
    private readonly signature: MailSignature,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.kinds.add(
      { kind: dueKind, label: `mail.kind.${dueKind}`, compose: (matter) => this.composeDue(matter) },
      {
        kind: reopenedKind,
        label: `mail.kind.${reopenedKind}`,
        compose: (matter) => this.composeReopened(matter),
      },
    );
  }

  /** For a person to look at first, in the place of an earlier draft. Runs inside a transaction. */
  async draftDue(eventSlug: string, unitSlug: string, occasion: string = randomUUID()): Promise<void> {
    const to = await this.contacts.recipientAt(unitSlug);
    const subjectId = `${eventSlug}/${unitSlug}`;
    await this.outbox.draftAnew({ kind: dueKind, subjectId, occasion, to, unitSlug });
  }

  /** That children find an answer not enough; goes at once. Runs inside a transaction. */
  async tellReopened({ id, leadSlug }: Recommendation, occasion: string): Promise<void> {
    if (leadSlug === null) return;
    const to = await this.contacts.recipientAt(leadSlug);
    await this.outbox.post({ kind: reopenedKind, subjectId: id, occasion, to, unitSlug: leadSlug });
  }

  /** Nothing once nothing is owed. */
  private async composeDue({ subjectId, toName }: MailMatter): Promise<MailContents | null> {
    const [eventSlug = '', unitSlug = ''] = subjectId.split('/');
    const [event] = await this.events.bySlugs([eventSlug]);
    const owed = event ? await this.waiting.at(event, [unitSlug]) : [];
    if (owed.length === 0) return null;
    return this.written(toName, t('answers.mail.due.subject', { count: owed.length }), [
      { kind: 'text', text: t('answers.mail.due.text') },
      { kind: 'facts', facts: owed.slice(0, mostListed).map(factOf) },
      { kind: 'link', text: t('answers.mail.open'), href: this.address('/desk/recommendations') },
    ]);
  }

  private async composeReopened({ subjectId, toName }: MailMatter): Promise<MailContents | null> {
    const row = await this.database.findOne(Recommendation, { id: subjectId });
    if (row?.stage !== 'assigned') return null;
    return this.written(toName, t('answers.mail.reopened.subject', { number: row.number ?? 0 }), [
      { kind: 'text', text: t('answers.mail.reopened.text') },
      { kind: 'facts', facts: [[t('answers.item'), String(row.number ?? '')]] },
      { kind: 'link', text: t('answers.mail.open'), href: this.address(`/desk/recommendations/${row.id}`) },
    ]);
  }

  private async written(name: string, subject: string, parts: MailPart[]): Promise<MailContents> {
    const signature = await this.signature.lines();
    return writeMail({ subject, greeting: t('mail.greeting', { name }), parts, signature });
  }

  private address(path: string): string {
    return new URL(path, this.config.publicUrl).href;
  }
}

/** By number alone: a sent mail outlives a text that is sealed. */
function factOf({ kind, number, dueOn }: Owed): [string, string] {
  const what = t(`answers.owed.${kind}`);
  const until = dueOn ? t('answers.mail.until', { day: formatDay(dueOn) }) : '';
  return [t('answers.one', { number }), [what, until].filter(Boolean).join(', ')];
}
