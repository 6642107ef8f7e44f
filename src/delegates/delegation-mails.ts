import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { MailPart } from '../../views/mail/mail-body.js';
import { writeMail } from '../../views/mail/write-mail.js';
import { translate } from '../../views/text/text.js';
import { Config } from '../core/config/config.js';
import { Database } from '../core/database/database.js';
import { MailKinds } from '../core/mail/mail-kinds.js';
import type { MailContents, MailMatter } from '../core/mail/mail-kinds.js';
import { Outbox } from '../core/mail/outbox.service.js';
import { Events } from '../programme/events.service.js';
import { MailSignature } from '../programme/mail-signature.service.js';
import { UnitContacts } from '../programme/unit-contacts.service.js';
import { Delegation, DelegationStep } from './delegation.entity.js';

const decisions = ['approved', 'returned'] as const;
type Decision = (typeof decisions)[number];

const t = translate('vi');

/** Tells a unit what the committee has decided about its delegation; names no delegate. */
@Injectable()
export class DelegationMails implements OnModuleInit {
  constructor(
    private readonly mails: MailKinds,
    private readonly outbox: Outbox,
    private readonly database: Database,
    private readonly events: Events,
    private readonly contacts: UnitContacts,
    private readonly signature: MailSignature,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.mails.add(
      ...decisions.map((decision) => ({
        kind: `delegation-${decision}`,
        label: `mail.kind.delegation-${decision}` as const,
        compose: (matter: MailMatter) => this.compose(decision, matter),
      })),
    );
  }

  /** Runs inside the transaction that decides. */
  async tell(decision: Decision, { id, unitSlug, version }: Delegation): Promise<void> {
    const to = await this.contacts.recipientAt(unitSlug);
    const order = { kind: `delegation-${decision}`, subjectId: id, occasion: String(version), to, unitSlug };
    await this.outbox.post(order);
  }

  /** Nothing once the delegation stands elsewhere. */
  private async compose(decision: Decision, { subjectId, toName }: MailMatter): Promise<MailContents | null> {
    const delegation = await this.database.findOne(Delegation, { id: subjectId });
    if (delegation?.state !== decision) return null;
    const event = await this.events.get(delegation.eventSlug);
    return writeMail({
      subject: t(`delegates.mail.${decision}.subject`, { event: event.name }),
      greeting: t('mail.greeting', { name: toName }),
      parts: await this.parts(decision, delegation, event.name),
      signature: await this.signature.lines(),
    });
  }

  private async parts(decision: Decision, delegation: Delegation, event: string): Promise<MailPart[]> {
    const { id, eventSlug, unitSlug } = delegation;
    const path = `/events/${eventSlug}/delegations/${unitSlug}`;
    const step = await this.database
      .of(DelegationStep)
      .findOne({ where: { delegationId: id, kind: decision }, order: { at: 'DESC' } });
    return [
      { kind: 'text', text: t(`delegates.mail.${decision}.text`, { event }) },
      ...(step?.reason ? [{ kind: 'text' as const, text: step.reason }] : []),
      { kind: 'link', text: t('delegates.mail.open'), href: new URL(path, this.config.publicUrl).href },
    ];
  }
}
