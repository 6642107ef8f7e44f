import { Column, Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import type { Relation } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn } from '../../core/database/columns.js';
import { TableHolds } from '../../core/database/privacy.js';
import { CountsFrom } from '../../core/retention/counts-from.js';
import type { StepKind } from '../answering-words.js';
import { Recommendation } from '../recommendation.entity.js';

/** What was done about a recommendation: the memory of the committee and of the units that answer. */
@Entity('recommendation_steps')
@TableHolds('personal', 'five-years')
@CountsFrom('at')
@Index('recommendation_steps_of_recommendation', ['recommendationId'])
export class RecommendationStep {
  @IdColumn({ primary: true })
  id!: string;

  @IdColumn()
  recommendationId!: string;

  @ManyToOne(() => Recommendation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'recommendationId', foreignKeyConstraintName: 'recommendation_steps_recommendation' })
  recommendation!: Relation<Recommendation>;

  @Column({ type: 'varchar', length: 20 })
  kind!: StepKind;

  /** Whom it concerns: the new lead unit, or the district that gave an answer back. */
  @Column({ type: 'varchar', length: 80, nullable: true })
  unitSlug!: string | null;

  @Column({ type: 'varchar', length: 500, default: '' })
  reason!: string;

  /** Who decided that it is not theirs; in the words of whoever passed it on. */
  @Column({ type: 'varchar', length: 160, default: '' })
  decidedBy!: string;

  /** Of an extension. */
  @DayColumn({ nullable: true })
  until!: string | null;

  @InstantColumn()
  at!: Date;

  @IdColumn({ nullable: true })
  personId!: string | null;
}
