import { Column, Entity, Index } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn } from '../../core/database/columns.js';
import { TableHolds } from '../../core/database/privacy.js';
import type { DelegationRole } from '../delegate-roles.js';

/** Somebody who has left a delegation, under the id that they had as a delegate: withdrawn, or replaced by a substitute. */
@Entity('departures')
@TableHolds('personal', 'event-and-week')
@Index('departures_of_delegation', ['eventSlug', 'unitSlug'])
@Index('departures_by_substitute', ['substituteId'])
export class Departure {
  @IdColumn({ primary: true })
  id!: string;

  @Column({ type: 'varchar', length: 80 })
  eventSlug!: string;

  @Column({ type: 'varchar', length: 80 })
  unitSlug!: string;

  @Column({ type: 'varchar', length: 20 })
  role!: DelegationRole;

  @Column({ type: 'varchar', length: 120 })
  name!: string;

  /** With the birth date, what an older list that is sent in again is compared with. */
  @Column({ type: 'varchar', length: 120 })
  nameFold!: string;

  @DayColumn({ nullable: true })
  born!: string | null;

  @Column({ type: 'varchar', length: 500 })
  reason!: string;

  @InstantColumn()
  registeredAt!: Date;

  @InstantColumn()
  leftAt!: Date;

  /** Who wrote it down, or accepted the request. */
  @IdColumn({ nullable: true })
  leftBy!: string | null;

  /** Who took the place; null: it is free again. */
  @IdColumn({ nullable: true })
  substituteId!: string | null;
}
