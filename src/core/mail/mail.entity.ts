import { Column, Entity, Index, JoinColumn, ManyToOne, VersionColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn } from '../database/columns.js';
import { Holds, TableHolds } from '../database/privacy.js';
import { CountsFrom } from '../retention/counts-from.js';
import type { MailReason, MailState, OtherWay } from './mail-words.js';

/** A message to one person or body; a row of the outbox, written in the transaction that has something to say. */
@Entity('mails')
@TableHolds('internal', 'five-years')
@CountsFrom('changedAt')
@Index('mails_dedupe', ['dedupeKey'], { unique: true })
@Index('mails_by_state', ['state', 'nextTryAt'])
@Index('mails_of_subject', ['subjectId'])
export class Mail {
  /** Also the first half of the Message-ID, on every try. */
  @IdColumn({ primary: true })
  id!: string;

  /** Which of `MailKinds` writes it. */
  @Column({ type: 'varchar', length: 40 })
  kind!: string;

  /** The record that it is about, to the kind that writes it. */
  @Column({ type: 'varchar', length: 170 })
  subjectId!: string;

  /** The same message is not drafted twice. */
  @Column({ type: 'varchar', length: 240 })
  dedupeKey!: string;

  @Column({ type: 'varchar', length: 80, nullable: true })
  unitSlug!: string | null;

  @Column({ type: 'varchar', length: 200, default: '' })
  @Holds('personal', 'month')
  toName!: string;

  /** Empty for people without one: they are told in other ways. */
  @Column({ type: 'varchar', length: 200, default: '' })
  @Holds('personal', 'month')
  toAddress!: string;

  /** What its kind needs and the record does not hold, such as a code that is stored as a hash. */
  @Column({ type: 'text', nullable: true })
  @Holds('sensitive', 'month')
  secretSealed!: string | null;

  /** As it went to the mail server for the first time; later tries send the very same. */
  @Column({ type: 'text', nullable: true })
  @Holds('sensitive', 'month')
  contentsSealed!: string | null;

  @Column({ type: 'varchar', length: 20 })
  state!: MailState;

  @Column({ type: 'varchar', length: 20, nullable: true })
  reason!: MailReason | null;

  @Column({ type: 'integer', default: 0 })
  tries!: number;

  @InstantColumn({ nullable: true })
  nextTryAt!: Date | null;

  /** Until when the process that sends it answers for it. */
  @InstantColumn({ nullable: true })
  claimedUntil!: Date | null;

  @InstantColumn()
  createdAt!: Date;

  @InstantColumn()
  changedAt!: Date;

  @InstantColumn({ nullable: true })
  sentAt!: Date | null;

  @IdColumn({ nullable: true })
  personId!: string | null;

  @VersionColumn()
  version!: number;
}

/** One try to hand a mail to the mail server. */
@Entity('mail_tries')
@TableHolds('internal', 'five-years')
@Index('mail_tries_of_mail', ['mailId'])
export class MailTry {
  @IdColumn({ primary: true })
  id!: string;

  @IdColumn()
  mailId!: string;

  @ManyToOne(() => Mail, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'mailId', foreignKeyConstraintName: 'mail_tries_mail' })
  mail!: Relation<Mail>;

  @InstantColumn()
  at!: Date;

  /** Null: the server took it. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  reason!: MailReason | null;

  /** The mail server's reply code; null where it gave none. */
  @Column({ type: 'integer', nullable: true })
  code!: number | null;
}

/** What a message says was passed on in another way: how, when, by whom. */
@Entity('mail_notes')
@TableHolds('internal', 'five-years')
@Index('mail_notes_of_mail', ['mailId'])
export class MailNote {
  @IdColumn({ primary: true })
  id!: string;

  @IdColumn()
  mailId!: string;

  @ManyToOne(() => Mail, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'mailId', foreignKeyConstraintName: 'mail_notes_mail' })
  mail!: Relation<Mail>;

  @Column({ type: 'varchar', length: 20 })
  way!: OtherWay;

  @DayColumn()
  on!: string;

  @Column({ type: 'varchar', length: 300, default: '' })
  @Holds('personal', 'month')
  note!: string;

  @InstantColumn()
  at!: Date;

  @IdColumn({ nullable: true })
  personId!: string | null;
}

/** An address that a mail server has refused: nothing goes there until a person lifts it. */
@Entity('suppressed_addresses')
@TableHolds('personal', 'account-and-year')
@CountsFrom('at')
export class SuppressedAddress {
  @Column({ type: 'varchar', length: 200, primary: true })
  address!: string;

  @InstantColumn()
  at!: Date;

  @Column({ type: 'integer', nullable: true })
  code!: number | null;

  @IdColumn({ nullable: true })
  mailId!: string | null;
}
