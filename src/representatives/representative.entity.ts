import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn } from '../core/database/columns.js';
import { Holds, TableHolds } from '../core/database/privacy.js';
import { DocumentFile } from '../core/files/document-file.js';
import type { AnswerWay, SeatState, SeatStepKind } from './seat-words.js';

/** One place of a seat, and the leader who fills it. A place without a row is open. */
@Entity('representatives')
@TableHolds('personal', 'event-and-two-years')
@Index('representatives_of_place', ['eventSlug', 'unitSlug', 'number'], { unique: true })
export class Representative {
  /** Also the id of the delegate that a confirmed leader becomes. */
  @IdColumn({ primary: true })
  id!: string;

  @Column({ type: 'varchar', length: 80 })
  eventSlug!: string;

  @Column({ type: 'varchar', length: 80 })
  unitSlug!: string;

  /** From 1, where a unit sends several leaders. */
  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'varchar', length: 20, default: 'open' })
  state!: SeatState;

  @Column({ type: 'varchar', length: 120, default: '' })
  name!: string;

  @Column({ type: 'varchar', length: 160, default: '' })
  title!: string;

  /** As the agency says; null until somebody is named. */
  @Column({ type: 'boolean', nullable: true })
  isLeader!: boolean | null;

  @Column({ type: 'varchar', length: 40, default: '' })
  @Holds('personal', 'event-and-week')
  phone!: string;

  @Column({ type: 'varchar', length: 200, default: '' })
  @Holds('personal', 'event-and-week')
  email!: string;

  /** Comes in the place of somebody who was named before. */
  @Column({ type: 'boolean', default: false })
  isSubstitute!: boolean;

  /** Why nobody comes, in the agency's words. */
  @Column({ type: 'varchar', length: 500, default: '' })
  @Holds('personal', 'event-and-week')
  declineReason!: string;

  /** What the committee asks of the agency to mend. */
  @Column({ type: 'varchar', length: 500, default: '' })
  @Holds('personal', 'event-and-week')
  question!: string;

  /** Number and symbol of the agency's letter, such as `123/SYT-VP`. */
  @Column({ type: 'varchar', length: 60, default: '' })
  letterNumber!: string;

  @DayColumn({ nullable: true })
  letterDay!: string | null;

  /** The agency says that its answers are prepared. */
  @Column({ type: 'boolean', default: false })
  contentsReady!: boolean;

  @Column({ type: 'varchar', length: 20, nullable: true })
  answeredBy!: AnswerWay | null;

  @InstantColumn({ nullable: true })
  invitedAt!: Date | null;

  @InstantColumn({ nullable: true })
  remindedAt!: Date | null;

  @InstantColumn({ nullable: true })
  answeredAt!: Date | null;

  @InstantColumn({ nullable: true })
  confirmedAt!: Date | null;

  @VersionColumn()
  version!: number;
}

/** What was done about a place: the committee's and the agency's memory. */
@Entity('seat_steps')
@TableHolds('personal', 'event-and-two-years')
@Index('seat_steps_of_representative', ['representativeId'])
export class SeatStep {
  @IdColumn({ primary: true })
  id!: string;

  @IdColumn()
  representativeId!: string;

  @ManyToOne(() => Representative, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'representativeId', foreignKeyConstraintName: 'seat_steps_representative' })
  representative!: Relation<Representative>;

  @Column({ type: 'varchar', length: 20 })
  kind!: SeatStepKind;

  @InstantColumn()
  at!: Date;

  /** Null: by the agency's link or code. */
  @IdColumn({ nullable: true })
  personId!: string | null;

  /** How the answer came. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  way!: AnswerWay | null;

  /** Who was named, or the reason that was given. */
  @Column({ type: 'varchar', length: 500, default: '' })
  @Holds('personal', 'event-and-week')
  words!: string;
}

/** The link and the code by which an agency answers without an account. Both can be told again from the row's id and the server's secret. */
@Entity('seat_invitations')
@TableHolds('internal', 'event-and-two-years')
@Index('seat_invitations_token', ['tokenHash'], { unique: true })
@Index('seat_invitations_code', ['codeHash'], { unique: true })
@Index('seat_invitations_of_representative', ['representativeId'])
export class SeatInvitation {
  @IdColumn({ primary: true })
  id!: string;

  @IdColumn()
  representativeId!: string;

  @ManyToOne(() => Representative, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'representativeId', foreignKeyConstraintName: 'seat_invitations_representative' })
  representative!: Relation<Representative>;

  /** SHA-256 of the link's 256 random-looking bits. */
  @Column({ type: 'varchar', length: 64 })
  tokenHash!: string;

  /** Keyed, over the unit and the short code. */
  @Column({ type: 'varchar', length: 64 })
  codeHash!: string;

  @InstantColumn()
  createdAt!: Date;

  @InstantColumn({ nullable: true })
  revokedAt!: Date | null;
}

/** A question that the leader will answer, and what is prepared for it. */
@Entity('prepared_contents')
@TableHolds('personal', 'event-and-two-years')
export class PreparedContent {
  @IdColumn({ primary: true })
  representativeId!: string;

  @ManyToOne(() => Representative, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'representativeId', foreignKeyConstraintName: 'prepared_contents_representative' })
  representative!: Relation<Representative>;

  @PrimaryColumn({ type: 'varchar', length: 80 })
  topicSlug!: string;

  @Column({ type: 'text', default: '' })
  text!: string;
}

/** The agency's letter, or a file that goes with what is prepared; encrypted in the data folder under this id. */
@Entity('seat_files')
@TableHolds('personal', 'event-and-two-years')
@Index('seat_files_of_representative', ['representativeId'])
export class SeatFile extends DocumentFile {
  @IdColumn()
  representativeId!: string;

  @ManyToOne(() => Representative, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'representativeId', foreignKeyConstraintName: 'seat_files_representative' })
  representative!: Relation<Representative>;

  @Column({ type: 'varchar', length: 20 })
  kind!: 'letter' | 'contents';

  @InstantColumn()
  addedAt!: Date;
}

/** What the committee sets for the seats of an event. */
@Entity('seat_settings')
@TableHolds('internal', 'forever')
export class SeatSetting {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  eventSlug!: string;

  /** The last day on which an agency may answer, and change its answer, by itself; null: until the event. */
  @DayColumn({ nullable: true })
  answersUntil!: string | null;

  @VersionColumn()
  version!: number;
}
