import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn } from '../core/database/columns.js';
import { TableHolds } from '../core/database/privacy.js';
import type { ProposalState } from './hosting-words.js';

/** A place that the host offers for an event; the committee decides on it once, and what was decided stays as it is. */
@Entity('venue_proposals')
@TableHolds('personal', 'event-and-two-years')
@Index('venue_proposals_of_event', ['eventSlug', 'unitSlug'])
export class VenueProposal {
  @IdColumn({ primary: true })
  id!: string;

  @Column({ type: 'varchar', length: 80 })
  eventSlug!: string;

  /** The host that has proposed it. */
  @Column({ type: 'varchar', length: 80 })
  unitSlug!: string;

  /** Together with the address no longer than an event's venue. */
  @Column({ type: 'varchar', length: 100 })
  name!: string;

  @Column({ type: 'varchar', length: 98 })
  address!: string;

  /** How many people it holds. */
  @Column({ type: 'integer' })
  capacity!: number;

  /** What speaks for it. */
  @Column({ type: 'varchar', length: 1000, default: '' })
  strengths!: string;

  @Column({ type: 'varchar', length: 1000 })
  rainPlan!: string;

  @Column({ type: 'varchar', length: 1000, default: '' })
  note!: string;

  @Column({ type: 'varchar', length: 20, default: 'waiting' })
  state!: ProposalState;

  @InstantColumn()
  proposedAt!: Date;

  @IdColumn({ nullable: true })
  proposedBy!: string | null;

  @InstantColumn({ nullable: true })
  decidedAt!: Date | null;

  @IdColumn({ nullable: true })
  decidedBy!: string | null;

  /** Why it was given back. */
  @Column({ type: 'varchar', length: 500, default: '' })
  answer!: string;
}
