import { Column, Entity, Index, Unique, VersionColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '../core/database/columns.js';
import { Holds, TableHolds } from '../core/database/privacy.js';
import type { GiftState } from './gift-words.js';

/** What a child receives at a ceremony. Only the key tells whose a row is: a copy of the database does not. */
@Entity('gifts')
@TableHolds('internal', 'event-and-week')
@Unique('gifts_once', ['mark'])
@Index('gifts_of_child', ['childMark'])
@Index('gifts_of_event', ['eventSlug'])
export class Gift {
  @IdColumn({ primary: true })
  id!: string;

  @Column({ type: 'varchar', length: 80 })
  eventSlug!: string;

  /** Keyed hash of the child's id: by it the child's gifts are found. */
  @Column({ type: 'varchar', length: 60 })
  @Holds('sensitive', 'event-and-week')
  childMark!: string;

  /** Keyed hash of the child and the thing: nobody is given the same twice. */
  @Column({ type: 'varchar', length: 60 })
  @Holds('sensitive', 'event-and-week')
  mark!: string;

  @Column({ type: 'varchar', length: 20, default: 'proposed' })
  state!: GiftState;

  /** JSON of `GiftDetails`, sealed. */
  @Column({ type: 'text' })
  @Holds('sensitive', 'event-and-week')
  sealed!: string;

  @InstantColumn()
  changedAt!: Date;

  @VersionColumn()
  version!: number;
}
