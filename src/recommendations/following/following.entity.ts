import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn } from '../../core/database/columns.js';
import { TableHolds } from '../../core/database/privacy.js';
import { CountsFrom } from '../../core/retention/counts-from.js';
import type { FeedbackWay, Outcome, Verdict } from '../answering-words.js';
import { Recommendation } from '../recommendation.entity.js';

/** What has happened since the answer; an entry may change what became of the recommendation. */
@Entity('progress_entries')
@TableHolds('internal', 'forever')
@Index('progress_entries_of_recommendation', ['recommendationId'])
export class ProgressEntry {
  @IdColumn({ primary: true })
  id!: string;

  @IdColumn()
  recommendationId!: string;

  @ManyToOne(() => Recommendation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'recommendationId', foreignKeyConstraintName: 'progress_entries_recommendation' })
  recommendation!: Relation<Recommendation>;

  /** Whose promise is kept by it. */
  @IdColumn({ nullable: true })
  commitmentId!: string | null;

  /** That promise is kept with it. */
  @Column({ type: 'boolean', default: false })
  isKept!: boolean;

  @Column({ type: 'varchar', length: 80 })
  unitSlug!: string;

  @DayColumn()
  day!: string;

  @Column({ type: 'varchar', length: 2000 })
  text!: string;

  @Column({ type: 'varchar', length: 20, nullable: true })
  outcome!: Outcome | null;

  /** Of what cannot be done yet: the cause, and what is proposed instead. */
  @Column({ type: 'varchar', length: 1000, default: '' })
  cause!: string;

  @InstantColumn()
  at!: Date;

  @IdColumn({ nullable: true })
  personId!: string | null;

  @InstantColumn({ nullable: true })
  publishedAt!: Date | null;
}

/** How one answer came back to the children of one district, and what they say to it. */
@Entity('feedback')
@TableHolds('personal', 'five-years')
@CountsFrom('at')
@Index('feedback_of_unit', ['unitSlug'])
export class Feedback {
  @IdColumn({ primary: true })
  recommendationId!: string;

  @ManyToOne(() => Recommendation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'recommendationId', foreignKeyConstraintName: 'feedback_recommendation' })
  recommendation!: Relation<Recommendation>;

  @Column({ type: 'varchar', length: 80, primary: true })
  unitSlug!: string;

  @Column({ type: 'integer', primary: true })
  round!: number;

  @DayColumn()
  deliveredOn!: string;

  @Column({ type: 'varchar', length: 20 })
  way!: FeedbackWay;

  @Column({ type: 'varchar', length: 20, nullable: true })
  verdict!: Verdict | null;

  /** What the children miss, in words without names. */
  @Column({ type: 'varchar', length: 1000, default: '' })
  note!: string;

  /** By the machine's time, since its retention counts from then. */
  @InstantColumn()
  at!: Date;

  @IdColumn({ nullable: true })
  personId!: string | null;
}
