import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { TableHolds } from '../core/database/privacy.js';
import type { SeatMode } from './plan/plan.js';

/** Places for an agency's leaders at an event: assigned, or asked for by the committee. */
@Entity('seats')
@TableHolds('public', 'forever')
export class Seat {
  /** `<event>/<unit>` */
  @PrimaryColumn({ type: 'varchar', length: 170 })
  slug!: string;

  @Column({ type: 'varchar', length: 80 })
  eventSlug!: string;

  @Column({ type: 'varchar', length: 80 })
  unitSlug!: string;

  /** 0 for a unit that is asked no longer. */
  @Column({ type: 'integer' })
  count!: number;

  @Column({ type: 'varchar', length: 20 })
  mode!: SeatMode;

  @Column({ type: 'varchar', length: 60 })
  section!: string;

  @Column({ type: 'text' })
  wording!: string;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'simple-json' })
  planned!: Record<string, unknown>;

  @VersionColumn({ default: 1 })
  version!: number;
}
