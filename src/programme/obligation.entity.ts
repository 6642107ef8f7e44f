import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DayColumn } from '../core/database/columns.js';
import { TableHolds } from '../core/database/privacy.js';
import type { Certainty, ObligationKind } from './plan/plan.js';

/** A task that the plan gives to a unit or group, with its recipients and its day. */
@Entity('obligations')
@TableHolds('public', 'forever')
export class Obligation {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  slug!: string;

  /** Slug of the unit or group that owes it. */
  @Column({ type: 'varchar', length: 80 })
  subject!: string;

  @Column({ type: 'varchar', length: 60 })
  section!: string;

  @Column({ type: 'varchar', length: 40 })
  kind!: ObligationKind;

  @Column({ type: 'text' })
  wording!: string;

  @Column({ type: 'simple-json' })
  addressees!: string[];

  @Column({ type: 'varchar', length: 80, nullable: true })
  eventSlug!: string | null;

  @DayColumn({ nullable: true })
  dueBefore!: string | null;

  /** True where the day `dueBefore` itself is too late ("trước ngày"). */
  @Column({ type: 'boolean' })
  dueStrict!: boolean;

  @Column({ type: 'varchar', length: 20, default: 'stated' })
  dueCertainty!: Certainty;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'simple-json' })
  planned!: Record<string, unknown>;
}
