import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn } from '../core/database/columns.js';
import { TableHolds } from '../core/database/privacy.js';
import type { DelegationRole, Gender } from '../delegates/delegate-roles.js';

/** A delegation's list that was signed and stamped on paper. Of several the latest counts. */
@Entity('signed_lists')
@TableHolds('internal', 'event-and-two-years')
@Index('signed_lists_of_delegation', ['eventSlug', 'unitSlug'])
@Index('signed_lists_of_unit', ['unitSlug'])
export class SignedList {
  @IdColumn({ primary: true })
  id!: string;

  @Column({ type: 'varchar', length: 80 })
  eventSlug!: string;

  @Column({ type: 'varchar', length: 80 })
  unitSlug!: string;

  /** Number and symbol as they stand on the paper, such as `45/DS-UBND`. */
  @Column({ type: 'varchar', length: 60 })
  number!: string;

  @DayColumn()
  signedOn!: string;

  @InstantColumn()
  recordedAt!: Date;

  @IdColumn({ nullable: true })
  personId!: string | null;
}

/** What the signed paper says of one person; stays as it is when the person's record changes. */
@Entity('signed_lines')
@TableHolds('personal', 'event-and-two-years')
export class SignedLine {
  @IdColumn({ primary: true })
  signedListId!: string;

  @ManyToOne(() => SignedList, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'signedListId', foreignKeyConstraintName: 'signed_lines_list' })
  signedList!: Relation<SignedList>;

  /** From 1, as TT on the paper. */
  @PrimaryColumn({ type: 'integer' })
  position!: number;

  @IdColumn()
  delegateId!: string;

  @Column({ type: 'varchar', length: 20 })
  role!: DelegationRole;

  @Column({ type: 'varchar', length: 120 })
  name!: string;

  @DayColumn({ nullable: true })
  born!: string | null;

  @Column({ type: 'varchar', length: 10, nullable: true })
  gender!: Gender | null;

  @Column({ type: 'varchar', length: 160, default: '' })
  school!: string;

  @Column({ type: 'varchar', length: 40, default: '' })
  className!: string;

  @Column({ type: 'varchar', length: 40, default: '' })
  phone!: string;
}

/** A page or more of the signed paper as a file, encrypted in the data folder under this id. */
@Entity('signed_list_scans')
@TableHolds('personal', 'event-and-two-years')
@Index('signed_list_scans_of_list', ['signedListId'])
export class SignedListScan {
  @IdColumn({ primary: true })
  id!: string;

  @IdColumn()
  signedListId!: string;

  @ManyToOne(() => SignedList, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'signedListId', foreignKeyConstraintName: 'signed_list_scans_list' })
  signedList!: Relation<SignedList>;

  /** From 1, in the order in which the files were chosen. */
  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'varchar', length: 40 })
  type!: string;

  @Column({ type: 'integer' })
  pages!: number;

  @Column({ type: 'integer' })
  bytes!: number;
}
