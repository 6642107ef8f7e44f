import { Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, Unique, VersionColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { IdColumn, InstantColumn } from '../core/database/columns.js';
import { Holds, TableHolds } from '../core/database/privacy.js';
import { Delegate } from './delegate.entity.js';
import type { DelegationState, Inclusion } from './delegate-roles.js';

/** All whom a unit sends to an event. The row appears with the first thing that is written. */
@Entity('delegations')
@TableHolds('internal', 'event-and-two-years')
@Unique('delegations_of_unit', ['eventSlug', 'unitSlug'])
export class Delegation {
  @IdColumn({ primary: true })
  id!: string;

  @Column({ type: 'varchar', length: 80 })
  eventSlug!: string;

  @Column({ type: 'varchar', length: 80 })
  unitSlug!: string;

  @Column({ type: 'varchar', length: 20, default: 'draft' })
  state!: DelegationState;

  /** Why fewer come than the quota asks for; as submitted. */
  @Column({ type: 'varchar', length: 500, default: '' })
  @Holds('personal', 'event-and-two-years')
  shortfallReason!: string;

  /** Whether the unit says that it has met the plan's demand (III.3) for poor, minority and special children; as submitted. */
  @Column({ type: 'varchar', length: 3, default: '' })
  inclusion!: Inclusion;

  @Column({ type: 'varchar', length: 500, default: '' })
  @Holds('personal', 'event-and-two-years')
  inclusionReason!: string;

  @InstantColumn()
  changedAt!: Date;

  @OneToMany(() => Delegate, (delegate) => delegate.delegation)
  delegates!: Relation<Delegate>[];

  @OneToMany(() => DelegationStep, (step) => step.delegation)
  steps!: Relation<DelegationStep>[];

  /** Grows with every change of the delegation or of one of its people. */
  @VersionColumn()
  version!: number;
}

export type DelegationStepKind = 'submitted' | 'returned' | 'approved' | 'changed';

/** Who moved a delegation on, when and why. */
@Entity('delegation_steps')
@TableHolds('personal', 'event-and-two-years')
@Index('delegation_steps_of_delegation', ['delegationId'])
export class DelegationStep {
  @IdColumn({ primary: true })
  id!: string;

  @IdColumn()
  delegationId!: string;

  @ManyToOne(() => Delegation, (delegation) => delegation.steps, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'delegationId', foreignKeyConstraintName: 'delegation_steps_delegation' })
  delegation!: Relation<Delegation>;

  @Column({ type: 'varchar', length: 20 })
  kind!: DelegationStepKind;

  @InstantColumn()
  at!: Date;

  @IdColumn({ nullable: true })
  personId!: string | null;

  @Column({ type: 'varchar', length: 500, default: '' })
  reason!: string;
}
