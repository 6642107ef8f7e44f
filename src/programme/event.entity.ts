import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { DayColumn } from '../core/database/columns.js';
import { TableHolds } from '../core/database/privacy.js';
import type { EventKind, EventLevel, EventStatus } from './plan/plan.js';

@Entity('events')
@TableHolds('public', 'forever')
export class Event {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  slug!: string;

  @Column({ type: 'varchar', length: 80 })
  programmeSlug!: string;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  @Column({ type: 'varchar', length: 30 })
  kind!: EventKind;

  @Column({ type: 'varchar', length: 30 })
  level!: EventLevel;

  @Column({ type: 'varchar', length: 30 })
  status!: EventStatus;

  @Column({ type: 'varchar', length: 60 })
  section!: string;

  @DayColumn({ nullable: true })
  startsOn!: string | null;

  /** The last day; the same as `startsOn` for an event of one day. */
  @DayColumn({ nullable: true })
  endsOn!: string | null;

  @Column({ type: 'varchar', length: 200, default: '' })
  place!: string;

  /** Empty while the venue is still to be chosen. */
  @Column({ type: 'varchar', length: 200, default: '' })
  venue!: string;

  /** Slug of a unit or group. */
  @Column({ type: 'varchar', length: 80, nullable: true })
  host!: string | null;

  @Column({ type: 'varchar', length: 80, nullable: true })
  chair!: string | null;

  @Column({ type: 'simple-json' })
  coOrganizers!: string[];

  @Column({ type: 'text', default: '' })
  wording!: string;

  /** First and last day on which districts may register; null: not set by the committee. */
  @DayColumn({ nullable: true })
  opensOn!: string | null;

  @DayColumn({ nullable: true })
  closesOn!: string | null;

  /** How long after the last day's end changes are still taken as if it were not over. */
  @Column({ type: 'integer', default: 0 })
  graceMinutes!: number;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'simple-json' })
  planned!: Record<string, unknown>;

  @VersionColumn()
  version!: number;
}
