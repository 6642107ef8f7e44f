import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn } from '../../core/database/columns.js';
import { Holds, TableHolds } from '../../core/database/privacy.js';
import type { DelegationRole } from '../delegate-roles.js';
import type { DelegateDetails } from '../delegates.forms.js';

export type ChangeKind = 'register' | 'edit' | 'withdraw' | 'substitute';

/** `replaced`: the district has asked for something else of the same person; `withdrawn`: for nothing any more. */
export type RequestState = 'waiting' | 'accepted' | 'refused' | 'replaced' | 'withdrawn';

/** A change that a district asks for after the freeze, as it was typed; the committee decides on it once. */
@Entity('change_requests')
@TableHolds('personal', 'event-and-week')
@Index('change_requests_of_unit', ['eventSlug', 'unitSlug'])
@Index('change_requests_of_delegate', ['delegateId'])
export class ChangeRequest {
  @IdColumn({ primary: true })
  id!: string;

  @Column({ type: 'varchar', length: 80 })
  eventSlug!: string;

  @Column({ type: 'varchar', length: 80 })
  unitSlug!: string;

  @Column({ type: 'varchar', length: 20 })
  kind!: ChangeKind;

  /** Of somebody new, the id that they will have: what is sealed here is bound to it. */
  @IdColumn()
  delegateId!: string;

  /** The id that the substitute will have, to which what is sealed here is bound then; the details are theirs, too. */
  @IdColumn({ nullable: true })
  substituteId!: string | null;

  /** As the district saw the person; 0 for somebody new. */
  @Column({ type: 'integer' })
  delegateVersion!: number;

  @Column({ type: 'varchar', length: 20 })
  role!: DelegationRole;

  /** As it is now, or will be for somebody new. */
  @Column({ type: 'varchar', length: 120 })
  name!: string;

  /** Null for a withdrawal. */
  @Column({ type: 'simple-json', nullable: true })
  details!: DelegateDetails | null;

  /** A new health note; null: the stored one stays, or goes with `removesHealth`. */
  @Column({ type: 'text', nullable: true })
  @Holds('sensitive', 'event-and-week')
  healthSealed!: string | null;

  @Column({ type: 'boolean' })
  removesHealth!: boolean;

  @Column({ type: 'text', nullable: true })
  @Holds('sensitive', 'event-and-week')
  circumstancesSealed!: string | null;

  /** The likely duplicate in the own delegation is another person. */
  @Column({ type: 'boolean' })
  different!: boolean;

  /** Empty only for what was being typed when the freeze began. */
  @Column({ type: 'varchar', length: 500, default: '' })
  reason!: string;

  @Column({ type: 'varchar', length: 20, default: 'waiting' })
  state!: RequestState;

  @InstantColumn()
  askedAt!: Date;

  @IdColumn({ nullable: true })
  askedBy!: string | null;

  @InstantColumn({ nullable: true })
  decidedAt!: Date | null;

  @IdColumn({ nullable: true })
  decidedBy!: string | null;

  /** Why it was refused. */
  @Column({ type: 'varchar', length: 500, default: '' })
  answer!: string;
}
