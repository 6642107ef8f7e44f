import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { writeMail } from '../../../views/mail/write-mail.js';
import { translate } from '../../../views/text/text.js';
import { DutyHolders } from '../../accounts/duty-holders.service.js';
import { alarmedDuties, safeguardingDuties } from '../../accounts/roles.js';
import type { Duty } from '../../accounts/roles.js';
import { Config } from '../../core/config/config.js';
import { Database } from '../../core/database/database.js';
import { MailKinds } from '../../core/mail/mail-kinds.js';
import type { MailContents, MailMatter } from '../../core/mail/mail-kinds.js';
import { Outbox } from '../../core/mail/outbox.service.js';
import { MailSignature } from '../../programme/mail-signature.service.js';
import { Concern } from './care.entity.js';

const kinds = ['concern-new', 'concern-alarm'] as const;
type ConcernMail = (typeof kinds)[number];

const addressees: Record<ConcernMail, readonly Duty[]> = {
  'concern-new': safeguardingDuties,
  'concern-alarm': alarmedDuties,
};

const t = translate('vi');

/** Mails that say that there is a concern, and nothing of what it is about. They go at once. */
@Injectable()
export class ConcernMails implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly kindsOfMail: MailKinds,
    private readonly outbox: Outbox,
    private readonly holders: DutyHolders,
    private readonly signature: MailSignature,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.kindsOfMail.add(
      ...kinds.map((kind) => ({
        kind,
        label: `mail.kind.${kind}` as const,
        isConfidential: true as const,
        compose: (matter: MailMatter) => this.compose(kind, matter),
      })),
    );
  }

  /** To everybody with one of the duties who has an address. Runs inside a transaction. */
  async tell(kind: ConcernMail, concernId: string): Promise<void> {
    const people = await this.holders.of(addressees[kind]);
    for (const { id, name, email } of people.filter((person) => person.email !== null)) {
      const to = { name, address: email ?? '' };
      await this.outbox.post({ kind, subjectId: concernId, occasion: id, to });
    }
  }

  /** Nothing any more once somebody outside was told. */
  private async compose(kind: ConcernMail, { subjectId, toName }: MailMatter): Promise<MailContents | null> {
    const concern = await this.database.findOne(Concern, { id: subjectId });
    if (concern?.closedAt !== null || concern.reportedAt !== null) return null;
    return writeMail({
      subject: t(`recommendations.concern.mail.${kind}.subject`),
      greeting: t('mail.greeting', { name: toName }),
      parts: [
        { kind: 'text', text: t(`recommendations.concern.mail.${kind}.text`) },
        {
          kind: 'link',
          text: t('recommendations.concern.mail.open'),
          href: new URL('/concerns', this.config.publicUrl).href,
        },
        { kind: 'text', text: t('recommendations.concern.at-once') },
      ],
      signature: await this.signature.lines(),
    });
  }
}
