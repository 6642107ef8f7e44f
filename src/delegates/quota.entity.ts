import { Column, Entity, PrimaryColumn } from 'typeorm';
import { TableHolds } from '../core/database/privacy.js';
import type { DelegateRole } from './delegate-roles.js';

/** The upper and lower number of a unit's delegates in one role at one event. */
@Entity('quotas')
@TableHolds('internal', 'forever')
export class Quota {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  eventSlug!: string;

  @PrimaryColumn({ type: 'varchar', length: 80 })
  unitSlug!: string;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  role!: DelegateRole;

  @Column({ type: 'integer' })
  may!: number;

  @Column({ type: 'integer' })
  must!: number;

  /** Places in use; moves only together with the delegates, by conditional updates. */
  @Column({ type: 'integer', default: 0 })
  taken!: number;
}

/** Whole years that a person in a role may have on the event's last day. */
@Entity('age_rules')
@TableHolds('internal', 'forever')
export class AgeRule {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  eventSlug!: string;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  role!: DelegateRole;

  @Column({ type: 'integer', nullable: true })
  atLeast!: number | null;

  /** Exclusive: a child is under 16 (Law on Children 102/2016/QH13, art. 1). */
  @Column({ type: 'integer', nullable: true })
  under!: number | null;
}
