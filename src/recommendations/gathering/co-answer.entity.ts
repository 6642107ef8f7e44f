import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { IdColumn } from '../../core/database/columns.js';
import { TableHolds } from '../../core/database/privacy.js';
import { Recommendation } from '../recommendation.entity.js';

/** A unit that answers beside the lead one, and its share, which the lead works in. */
@Entity('co_answers')
@TableHolds('internal', 'forever')
export class CoAnswer {
  @IdColumn({ primary: true })
  recommendationId!: string;

  @ManyToOne(() => Recommendation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'recommendationId', foreignKeyConstraintName: 'co_answers_recommendation' })
  recommendation!: Relation<Recommendation>;

  @PrimaryColumn({ type: 'varchar', length: 80 })
  unitSlug!: string;

  @Column({ type: 'text', default: '' })
  text!: string;

  @VersionColumn()
  version!: number;
}
