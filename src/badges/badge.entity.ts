import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '../core/database/columns.js';
import { Holds, TableHolds } from '../core/database/privacy.js';
import { CountsWith } from '../core/retention/counts-from.js';
import type { DelegateRole } from '../delegates/delegate-roles.js';

/** What opens the door for one delegate: a random token, and a short code for typing. At most one is alive. */
@Entity('badges')
@TableHolds('personal', 'event-and-two-years')
@Index('badges_of_delegate', ['delegateId'])
@Index('badges_alive', ['delegateId'], { unique: true, where: '"revokedAt" IS NULL' })
export class Badge {
  @IdColumn({ primary: true })
  id!: string;

  @IdColumn()
  delegateId!: string;

  @Column({ type: 'varchar', length: 80 })
  eventSlug!: string;

  @Column({ type: 'varchar', length: 64, unique: true })
  tokenHash!: string;

  /** Sealed, since it must be printed again; empty a week after the event. */
  @Column({ type: 'text' })
  @Holds('sensitive', 'event-and-week')
  tokenSealed!: string;

  @Column({ type: 'varchar', length: 12, unique: true })
  shortCode!: string;

  @InstantColumn()
  createdAt!: Date;

  @InstantColumn({ nullable: true })
  revokedAt!: Date | null;
}

export type PrintRunState = 'queued' | 'running' | 'done' | 'failed' | 'expired';

/** Who asked for which badges on paper, and how far it is. Survives a restart: what was running runs again. */
@Entity('print_runs')
@TableHolds('internal', 'event-and-two-years')
export class PrintRun {
  @IdColumn({ primary: true })
  id!: string;

  @Column({ type: 'varchar', length: 80 })
  eventSlug!: string;

  @IdColumn()
  personId!: string;

  @InstantColumn()
  createdAt!: Date;

  /** What the run was asked for: a role, a unit, or null for all of them. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  role!: DelegateRole | null;

  @Column({ type: 'varchar', length: 80, nullable: true })
  unitSlug!: string | null;

  /** People were picked from among these. */
  @Column({ type: 'boolean' })
  picked!: boolean;

  @Column({ type: 'varchar', length: 10 })
  state!: PrintRunState;

  @Column({ type: 'boolean' })
  backs!: boolean;

  @Column({ type: 'integer' })
  total!: number;

  @Column({ type: 'integer', default: 0 })
  drawn!: number;

  @InstantColumn({ nullable: true })
  startedAt!: Date | null;

  @InstantColumn({ nullable: true })
  finishedAt!: Date | null;

  /** When the encrypted file is deleted. */
  @InstantColumn({ nullable: true })
  expiresAt!: Date | null;

  /** What the log calls the failure. */
  @Column({ type: 'varchar', length: 8, nullable: true })
  failureId!: string | null;
}

/** A badge on a sheet of a run, in the order of printing. */
@Entity('printed_badges')
@TableHolds('internal', 'event-and-two-years')
@CountsWith('runId', () => PrintRun)
@Index('printed_badges_of_delegate', ['delegateId'])
export class PrintedBadge {
  @IdColumn({ primary: true })
  runId!: string;

  @PrimaryColumn({ type: 'integer' })
  position!: number;

  @IdColumn()
  badgeId!: string;

  @IdColumn()
  delegateId!: string;

  /** Whether it says that no picture may be taken. */
  @Column({ type: 'boolean', default: false })
  noPhoto!: boolean;
}
