import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '../database/columns.js';
import { TableHolds } from '../database/privacy.js';

/**
 * One finished transaction: who did what to which subject, when. Holds names of fields, never their values.
 * `OldActivities` erases it together with its seal.
 */
@Entity('activities')
@TableHolds('internal', 'five-years')
@Index('activities_of_subject', ['subjectKind', 'subjectId'])
@Index('activities_of_verb', ['verb', 'id'])
export class Activity {
  @PrimaryGeneratedColumn()
  id!: number;

  @InstantColumn()
  at!: Date;

  /** Null: the system itself, or the command line. */
  @IdColumn({ nullable: true })
  personId!: string | null;

  @Column({ type: 'varchar', length: 60 })
  verb!: string;

  @Column({ type: 'varchar', length: 40, nullable: true })
  subjectKind!: string | null;

  /** An id or a slug. */
  @Column({ type: 'varchar', length: 80, nullable: true })
  subjectId!: string | null;

  /** Names of the fields that changed, with commas; of an erasure `rows=` and how many. */
  @Column({ type: 'varchar', length: 400, default: '' })
  fields!: string;
}

/** A link of the chain over the activities; written after their transactions by the sealer. */
@Entity('activity_seals')
@TableHolds('internal', 'five-years')
export class ActivitySeal {
  @PrimaryColumn({ type: 'integer' })
  sequence!: number;

  @Column({ type: 'integer', unique: true })
  activityId!: number;

  @Column({ type: 'varchar', length: 64 })
  hash!: string;
}

/** Where the chain begins since its older links were erased. There is one row at most. */
@Entity('chain_beginnings')
@TableHolds('internal', 'forever')
export class ChainBeginning {
  /** Of the last link that was erased. */
  @PrimaryColumn({ type: 'integer' })
  sequence!: number;

  @Column({ type: 'varchar', length: 64 })
  hash!: string;

  /** When the last erased activity had happened. */
  @InstantColumn()
  erasedUntil!: Date;

  /** Keyed hash of the rest: nobody else can move the beginning. */
  @Column({ type: 'varchar', length: 64 })
  mark!: string;
}
