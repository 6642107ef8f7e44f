import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn } from '../core/database/columns.js';
import { TableHolds } from '../core/database/privacy.js';
import type { ClockTime } from '../core/vietnamese/clock-times.js';
import { Delegate } from '../delegates/delegate.entity.js';
import type { Means } from './travel-words.js';

/** How a delegation comes and goes, sleeps and eats together. Whoever belongs to it does the same. */
@Entity('journeys')
@Index('journeys_of_unit', ['unitSlug'])
@TableHolds('personal', 'event-and-week')
export class Journey {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  eventSlug!: string;

  @PrimaryColumn({ type: 'varchar', length: 80 })
  unitSlug!: string;

  @DayColumn()
  arrivesOn!: string;

  /** `07:30`; empty: not known yet. */
  @Column({ type: 'varchar', length: 5, default: '' })
  arrivesAt!: ClockTime | '';

  @Column({ type: 'varchar', length: 20 })
  arrivesBy!: Means;

  @Column({ type: 'varchar', length: 160, default: '' })
  arrivalNote!: string;

  @DayColumn()
  departsOn!: string;

  @Column({ type: 'varchar', length: 5, default: '' })
  departsAt!: ClockTime | '';

  @Column({ type: 'varchar', length: 20 })
  departsBy!: Means;

  @Column({ type: 'varchar', length: 160, default: '' })
  departureNote!: string;

  /** The days on whose evening they begin, with commas between them. */
  @Column({ type: 'text' })
  nights!: string;

  /** `2019-06-18.lunch`, with commas between them. */
  @Column({ type: 'text' })
  meals!: string;

  @InstantColumn()
  updatedAt!: Date;

  @VersionColumn()
  version!: number;
}

/** What of one person's journey differs from their delegation's; null: as the delegation. */
@Entity('separate_journeys')
@TableHolds('personal', 'event-and-week')
export class SeparateJourney {
  @IdColumn({ primary: true })
  delegateId!: string;

  @ManyToOne(() => Delegate, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'delegateId', foreignKeyConstraintName: 'separate_journeys_delegate' })
  delegate!: Relation<Delegate>;

  @DayColumn({ nullable: true })
  arrivesOn!: string | null;

  @Column({ type: 'varchar', length: 5, default: '' })
  arrivesAt!: ClockTime | '';

  @Column({ type: 'varchar', length: 20, nullable: true })
  arrivesBy!: Means | null;

  @Column({ type: 'varchar', length: 160, default: '' })
  arrivalNote!: string;

  @DayColumn({ nullable: true })
  departsOn!: string | null;

  @Column({ type: 'varchar', length: 5, default: '' })
  departsAt!: ClockTime | '';

  @Column({ type: 'varchar', length: 20, nullable: true })
  departsBy!: Means | null;

  @Column({ type: 'varchar', length: 160, default: '' })
  departureNote!: string;

  @Column({ type: 'text', nullable: true })
  nights!: string | null;

  @Column({ type: 'text', nullable: true })
  meals!: string | null;

  /** With whom somebody stays who does not sleep with the delegation. */
  @Column({ type: 'varchar', length: 160, default: '' })
  stayNote!: string;

  @InstantColumn()
  updatedAt!: Date;

  @VersionColumn()
  version!: number;
}
