import { Column, Entity, Index, JoinColumn, ManyToOne, VersionColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { IdColumn, InstantColumn } from '../../core/database/columns.js';
import { Holds, TableHolds } from '../../core/database/privacy.js';
import { CountsFrom } from '../../core/retention/counts-from.js';
import { Recommendation } from '../recommendation.entity.js';
import type { MaskReason } from '../recommendation-words.js';
import type { ReportChannel } from './concern-words.js';

/** Words of a text that nobody but a reader sees, and why. */
@Entity('masks')
@TableHolds('internal', 'event-and-two-years')
@Index('masks_of_recommendation', ['recommendationId'])
export class Mask {
  @IdColumn({ primary: true })
  id!: string;

  @IdColumn()
  recommendationId!: string;

  @ManyToOne(() => Recommendation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'recommendationId', foreignKeyConstraintName: 'masks_recommendation' })
  recommendation!: Relation<Recommendation>;

  @Column({ type: 'text' })
  @Holds('sensitive', 'event-and-two-years')
  wordsSealed!: string;

  @Column({ type: 'varchar', length: 20 })
  reason!: MaskReason;
}

/**
 * A text that may tell of harm to a child, taken out of everything else. Nothing about it stands in the clear but when what was
 * done; no job erases it before the safeguarding lead has closed it.
 */
@Entity('concerns')
@TableHolds('internal', 'five-years')
@CountsFrom('closedAt')
@Index('concerns_by_alarm', ['closedAt', 'reportedAt'])
export class Concern {
  @IdColumn({ primary: true })
  id!: string;

  /** JSON of a `ConcernText`. */
  @Column({ type: 'text' })
  @Holds('sensitive', 'five-years')
  textSealed!: string;

  /** JSON of the fields of Form 01 (Decree 56/2017), as far as they are known. */
  @Column({ type: 'text', nullable: true })
  @Holds('sensitive', 'five-years')
  formSealed!: string | null;

  @InstantColumn()
  sealedAt!: Date;

  @IdColumn({ nullable: true })
  sealedById!: string | null;

  /** When somebody outside was told for the first time. */
  @InstantColumn({ nullable: true })
  reportedAt!: Date | null;

  /** When lead, deputy and head were alarmed that nobody was told yet. */
  @InstantColumn({ nullable: true })
  alarmedAt!: Date | null;

  @InstantColumn({ nullable: true })
  closedAt!: Date | null;

  @IdColumn({ nullable: true })
  closedById!: string | null;

  /** What became of it, sealed. */
  @Column({ type: 'text', nullable: true })
  @Holds('sensitive', 'five-years')
  endSealed!: string | null;

  @VersionColumn()
  version!: number;
}

/** Who was told of a concern, when and how. */
@Entity('concern_reports')
@TableHolds('internal', 'five-years')
@Index('concern_reports_of_concern', ['concernId'])
export class ConcernReport {
  @IdColumn({ primary: true })
  id!: string;

  @IdColumn()
  concernId!: string;

  @ManyToOne(() => Concern, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'concernId', foreignKeyConstraintName: 'concern_reports_concern' })
  concern!: Relation<Concern>;

  @Column({ type: 'varchar', length: 20 })
  channel!: ReportChannel;

  /** JSON of who was told and what they said, sealed. */
  @Column({ type: 'text' })
  @Holds('sensitive', 'five-years')
  toldSealed!: string;

  @InstantColumn()
  toldAt!: Date;

  @IdColumn({ nullable: true })
  personId!: string | null;
}
