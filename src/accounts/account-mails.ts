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
import { dayInVietnam, formatDay, formatMoment } from '../core/vietnamese/dates.js';
import { MailSignature } from '../programme/mail-signature.service.js';
import { OneTimeCodes } from './one-time-codes.service.js';
import type { IssuedCode } from './one-time-codes.service.js';
import { Person } from './person.entity.js';

type AccountMail = 'account-invitation' | 'password-reset';

/** Mails that bring a one-time code, for as long as it works. */
@Injectable()
export class AccountMails implements OnModuleInit {
  constructor(
    private readonly kinds: MailKinds,
    private readonly outbox: Outbox,
    private readonly database: Database,
    private readonly codes: OneTimeCodes,
    private readonly signature: MailSignature,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.kinds.add(
      {
        kind: 'account-invitation',
        label: 'mail.kind.account-invitation',
        isConfidential: true,
        compose: (matter) => this.compose('account-invitation', matter),
      },
      {
        kind: 'password-reset',
        label: 'mail.kind.password-reset',
        isConfidential: true,
        compose: (matter) => this.compose('password-reset', matter),
      },
    );
  }

  /** Nothing to somebody without an address. Runs inside the transaction that has issued the code. */
  async send(
    kind: AccountMail,
    { id, name, email }: Pick<Person, 'id' | 'name' | 'email'>,
    issued: IssuedCode,
  ) {
    if (email === null) return;
    const secret = JSON.stringify({ code: issued.code, expiresAt: issued.expiresAt });
    const occasion = issued.expiresAt.toISOString();
    await this.outbox.post({ kind, subjectId: id, occasion, to: { name, address: email }, secret });
  }

  private async compose(kind: AccountMail, { subjectId, secret }: MailMatter): Promise<MailContents | null> {
    const person = await this.database.findOne(Person, { id: subjectId });
    if (!person || person.blockedAt || secret === null) return null;
    const { code, expiresAt } = JSON.parse(secret) as { code: string; expiresAt: string };
    if (!(await this.codes.fits(person.id, code))) return null;
    const t = translate('vi');
    const { name } = person;
    return writeMail({
      subject: t(`accounts.mail.${kind}.subject`),
      greeting: t('mail.greeting', { name }),
      parts: this.parts(kind, person.login, { code, expiresAt: new Date(expiresAt) }),
      signature: await this.signature.lines(),
    });
  }

  private parts(kind: AccountMail, login: string, { code, expiresAt }: IssuedCode): MailPart[] {
    const t = translate('vi');
    const until = kind === 'password-reset' ? formatMoment(expiresAt) : formatDay(dayInVietnam(expiresAt));
    return [
      { kind: 'text', text: t(`accounts.mail.${kind}.text`) },
      {
        kind: 'facts',
        facts: [
          [t('accounts.login'), login],
          [t('accounts.slip-valid-until'), until],
        ],
      },
      { kind: 'code', text: `${t('accounts.code')}:`, code },
      {
        kind: 'link',
        text: t('accounts.mail.open'),
        href: new URL('/first-password', this.config.publicUrl).href,
      },
      { kind: 'text', text: t(`accounts.mail.${kind}.care`) },
    ];
  }
}
