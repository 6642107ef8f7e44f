import { Column, Entity, Index, JoinColumn, ManyToOne, VersionColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn } from '../core/database/columns.js';
import { Holds, TableHolds } from '../core/database/privacy.js';
import { Delegation } from './delegation.entity.js';
import type { DelegateRole, Gender } from './delegate-roles.js';

/** Somebody whom a unit sends to an event; who comes to two events is two delegates. */
@Entity('delegates')
@TableHolds('personal', 'event-and-two-years')
@Index('delegates_by_unit', ['eventSlug', 'unitSlug'])
@Index('delegates_by_likeness', ['eventSlug', 'nameFold', 'born'])
@Index('delegates_in_order', ['eventSlug', 'sortKey'])
@Index('delegates_to_count', ['eventSlug', 'role', 'delegationId', 'approvedAt'])
@Index('delegates_of_delegation', ['delegationId'])
export class Delegate {
  @IdColumn({ primary: true })
  id!: string;

  @IdColumn()
  delegationId!: string;

  @ManyToOne(() => Delegation, (delegation) => delegation.delegates, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'delegationId', foreignKeyConstraintName: 'delegates_delegation' })
  delegation!: Relation<Delegation>;

  @Column({ type: 'varchar', length: 80 })
  eventSlug!: string;

  @Column({ type: 'varchar', length: 80 })
  unitSlug!: string;

  @Column({ type: 'varchar', length: 20 })
  role!: DelegateRole;

  /** As typed, NFC: never split, never re-capitalized. */
  @Column({ type: 'varchar', length: 120 })
  name!: string;

  /** Folded for likely duplicates and for search without accents. */
  @Column({ type: 'varchar', length: 120 })
  nameFold!: string;

  /** Orders by given name, by the Vietnamese collation, with plain byte comparison. */
  @Column({ type: 'varchar', length: 600 })
  sortKey!: string;

  @DayColumn({ nullable: true })
  born!: string | null;

  @Column({ type: 'varchar', length: 10, nullable: true })
  gender!: Gender | null;

  @Column({ type: 'varchar', length: 160, default: '' })
  school!: string;

  @Column({ type: 'varchar', length: 40, default: '' })
  className!: string;

  @Column({ type: 'varchar', length: 120, default: '' })
  guardianName!: string;

  @Column({ type: 'varchar', length: 40, default: '' })
  guardianPhone!: string;

  /** Of officers; a child's own number is never asked for. */
  @Column({ type: 'varchar', length: 40, default: '' })
  phone!: string;

  /** Illness, allergy, diet; sealed. */
  @Column({ type: 'text', nullable: true })
  @Holds('sensitive', 'event-and-week')
  healthSealed!: string | null;

  /** Of children, whether they are poor, of an ethnic minority, in special circumstances; never the kind. Sealed. */
  @Column({ type: 'text', nullable: true })
  @Holds('sensitive', 'event-and-week')
  circumstancesSealed!: string | null;

  /** Discussion group at the forum, when there is one. */
  @Column({ type: 'varchar', length: 40, default: '' })
  groupName!: string;

  /** Null: waits for the committee, also again after a change. */
  @InstantColumn({ nullable: true })
  approvedAt!: Date | null;

  @InstantColumn()
  createdAt!: Date;

  @InstantColumn()
  updatedAt!: Date;

  @VersionColumn()
  version!: number;
}
