import { Column, Entity, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '../../core/database/columns.js';
import { Holds, TableHolds } from '../../core/database/privacy.js';

/** What the committee asks of an event as a whole; without a row, the defaults of its kind. Shares are per cent, null: no target. */
@Entity('event_shapes')
@TableHolds('internal', 'forever')
export class EventShape {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  eventSlug!: string;

  /** Slug of the rule profile; empty: none. */
  @Column({ type: 'varchar', length: 40, default: '' })
  profile!: string;

  /** Null: the committee has not said, and forums count it. */
  @Column({ type: 'boolean', nullable: true })
  countsComposition!: boolean | null;

  @Column({ type: 'integer', nullable: true })
  girls!: number | null;

  @Column({ type: 'integer', nullable: true })
  boys!: number | null;

  @Column({ type: 'integer', nullable: true })
  poor!: number | null;

  @Column({ type: 'integer', nullable: true })
  minority!: number | null;

  @Column({ type: 'integer', nullable: true })
  special!: number | null;
}

/** What the committee has changed about one rule of an event's profile. */
@Entity('profile_rules')
@TableHolds('internal', 'forever')
export class ProfileRule {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  eventSlug!: string;

  @PrimaryColumn({ type: 'varchar', length: 40 })
  rule!: string;

  /** Null: the profile's own. */
  @Column({ type: 'integer', nullable: true })
  number!: number | null;

  /** Empty: the rule holds. */
  @Column({ type: 'varchar', length: 500, default: '' })
  @Holds('personal', 'event-and-two-years')
  overruledReason!: string;

  @IdColumn({ nullable: true })
  @Holds('personal', 'event-and-two-years')
  overruledBy!: string | null;

  @InstantColumn({ nullable: true })
  overruledAt!: Date | null;
}

/** How many children of an event are in which circumstances, as last published; sealed. */
@Entity('composition_counts')
@TableHolds('internal', 'event-and-week')
export class CompositionCount {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  eventSlug!: string;

  /** JSON of a `Tally`. */
  @Column({ type: 'text' })
  @Holds('sensitive', 'event-and-week')
  sealed!: string;

  @InstantColumn()
  countedAt!: Date;
}
