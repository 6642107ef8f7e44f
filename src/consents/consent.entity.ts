import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import type { Relation as Related } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn } from '../core/database/columns.js';
import { TableHolds } from '../core/database/privacy.js';
import { Delegate } from '../delegates/delegate.entity.js';
import type { Answer, Giver, Method, Purpose, Relation } from './consent-words.js';

/** A wording as it was when the first family answered it: never changed. */
@Entity('consent_texts')
@TableHolds('public', 'forever')
export class ConsentText {
  @PrimaryColumn({ type: 'varchar', length: 20 })
  purpose!: Purpose;

  @PrimaryColumn({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  wording!: string;

  /** SHA-256 of the wording. */
  @Column({ type: 'varchar', length: 64 })
  hash!: string;
}

/** What the committee chose for an event. */
@Entity('consent_settings')
@TableHolds('internal', 'forever')
export class ConsentSetting {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  eventSlug!: string;

  /** Of children at events that are no forum; a forum always asks. */
  @Column({ type: 'boolean' })
  asksForConsent!: boolean;

  /** Of officers and volunteers. */
  @Column({ type: 'boolean' })
  asksForCommitment!: boolean;
}

/** One paper, call or talk in which somebody answered or withdrew. Rows are only ever added; they go with their delegate. */
@Entity('consent_records')
@TableHolds('personal', 'event-and-two-years')
@Unique('consent_records_in_order', ['delegateId', 'number'])
export class ConsentRecord {
  @IdColumn({ primary: true })
  id!: string;

  @IdColumn()
  delegateId!: string;

  @ManyToOne(() => Delegate, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'delegateId', foreignKeyConstraintName: 'consent_records_delegate' })
  delegate!: Related<Delegate>;

  /** From 1, in the order in which the delegate's records were written. */
  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'varchar', length: 120 })
  signer!: string;

  @Column({ type: 'varchar', length: 20 })
  relation!: Relation;

  @Column({ type: 'varchar', length: 20 })
  method!: Method;

  /** When it was given, as the paper says. */
  @DayColumn()
  givenOn!: string;

  @IdColumn({ nullable: true })
  recordedById!: string | null;

  @InstantColumn()
  recordedAt!: Date;
}

/** One answer of a record. The latest record that speaks of a purpose counts. */
@Entity('consent_answers')
@TableHolds('personal', 'event-and-two-years')
export class ConsentAnswer {
  @IdColumn({ primary: true })
  recordId!: string;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  purpose!: Purpose;

  @PrimaryColumn({ type: 'varchar', length: 10 })
  giver!: Giver;

  @ManyToOne(() => ConsentRecord, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'recordId', foreignKeyConstraintName: 'consent_answers_record' })
  record!: Related<ConsentRecord>;

  @Column({ type: 'varchar', length: 10 })
  answer!: Answer;

  @Column({ type: 'integer' })
  textVersion!: number;

  @Column({ type: 'varchar', length: 64 })
  textHash!: string;
}

/** Where a delegate's consents stand, drawn from the records in the transaction that adds one, so that lists need not count. */
@Entity('consent_standings')
@TableHolds('personal', 'event-and-two-years')
export class ConsentStanding {
  @IdColumn({ primary: true })
  delegateId!: string;

  @ManyToOne(() => Delegate, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'delegateId', foreignKeyConstraintName: 'consent_standings_delegate' })
  delegate!: Related<Delegate>;

  /** A letter for each of `allCells`. */
  @Column({ type: 'varchar', length: 40 })
  answers!: string;

  /** Number of the last record. */
  @Column({ type: 'integer', default: 0 })
  version!: number;

  /** On the printed form, to find the delegate again; null until a form is printed. */
  @Column({ type: 'varchar', length: 12, nullable: true, unique: true })
  code!: string | null;
}

/** A signed paper as a file, encrypted in the data folder under this id. */
@Entity('consent_scans')
@TableHolds('personal', 'event-and-two-years')
@Index('consent_scans_of_delegate', ['delegateId'])
export class ConsentScan {
  @IdColumn({ primary: true })
  id!: string;

  @IdColumn()
  delegateId!: string;

  @ManyToOne(() => Delegate, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'delegateId', foreignKeyConstraintName: 'consent_scans_delegate' })
  delegate!: Related<Delegate>;

  @Column({ type: 'varchar', length: 40 })
  type!: string;

  @Column({ type: 'integer' })
  pages!: number;

  @Column({ type: 'integer' })
  bytes!: number;

  @IdColumn({ nullable: true })
  addedById!: string | null;

  @InstantColumn()
  addedAt!: Date;
}
