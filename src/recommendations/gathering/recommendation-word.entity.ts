import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { IdColumn } from '../../core/database/columns.js';
import { TableHolds } from '../../core/database/privacy.js';
import { Recommendation } from '../recommendation.entity.js';

/** A word of a text that was taken, folded for search: by it the text is found, on every database alike. */
@Entity('recommendation_words')
@TableHolds('internal', 'forever')
@Index('recommendation_words_of_recommendation', ['recommendationId'])
export class RecommendationWord {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  word!: string;

  @IdColumn({ primary: true })
  recommendationId!: string;

  @ManyToOne(() => Recommendation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'recommendationId', foreignKeyConstraintName: 'recommendation_words_recommendation' })
  recommendation!: Relation<Recommendation>;
}
