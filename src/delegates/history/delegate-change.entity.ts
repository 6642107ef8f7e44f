import { Column, Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn } from '../../core/database/columns.js';
import { TableHolds } from '../../core/database/privacy.js';
import type { DetailField } from '../delegate-roles.js';

export type DelegateChangeKind =
  'registered' | 'edited' | 'imported' | 'withdrawn' | 'replaced' | 'substituted';

export type OldAndNew = [before: string | null, after: string | null];

/** Values before and after. Of a health note only that it was changed; of circumstances nothing at all. */
export type ChangedValues = Partial<Record<DetailField, OldAndNew>> & { health?: true };

/** What was done to a delegate's record, with old and new values: here, where they are erased, and not in the activity log. */
@Entity('delegate_changes')
@TableHolds('personal', 'event-and-week')
@Index('delegate_changes_of_delegate', ['delegateId'])
export class DelegateChange {
  @IdColumn({ primary: true })
  id!: string;

  @IdColumn()
  delegateId!: string;

  @Column({ type: 'varchar', length: 80 })
  eventSlug!: string;

  /** The transaction's own instant, the same as its activity's. */
  @InstantColumn()
  at!: Date;

  @IdColumn({ nullable: true })
  personId!: string | null;

  @Column({ type: 'varchar', length: 20 })
  what!: DelegateChangeKind;

  /** Of the delegate, before the change. */
  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'simple-json' })
  fields!: ChangedValues;
}
