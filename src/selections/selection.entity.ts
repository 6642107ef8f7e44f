import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '../core/database/columns.js';
import { TableHolds } from '../core/database/privacy.js';
import type { Criterion } from './criteria.js';

/** A child of the province's forum is chosen for the national one. Second thoughts end the row and keep it. */
@Entity('selections')
@TableHolds('personal', 'event-and-two-years')
@Index('selections_of_delegate', ['delegateId'])
@Index('selections_alive', ['eventSlug', 'fromDelegateId'], { unique: true, where: '"endedAt" IS NULL' })
export class Selection {
  @IdColumn({ primary: true })
  id!: string;

  /** The national forum. */
  @Column({ type: 'varchar', length: 80 })
  eventSlug!: string;

  /** There; gone once the selection has ended. */
  @IdColumn()
  delegateId!: string;

  @Column({ type: 'varchar', length: 80 })
  fromEventSlug!: string;

  /** At the province's forum. */
  @IdColumn()
  fromDelegateId!: string;

  @Column({ type: 'varchar', length: 20 })
  criterion!: Criterion;

  @Column({ type: 'varchar', length: 500, default: '' })
  reason!: string;

  @InstantColumn()
  chosenAt!: Date;

  @IdColumn({ nullable: true })
  chosenBy!: string | null;

  @InstantColumn({ nullable: true })
  endedAt!: Date | null;

  @IdColumn({ nullable: true })
  endedBy!: string | null;

  @Column({ type: 'varchar', length: 500, default: '' })
  endReason!: string;
}

/** How many children the committee may send to an event. */
@Entity('selection_places')
@TableHolds('internal', 'forever')
export class SelectionPlaces {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  eventSlug!: string;

  /** Null: as many as are chosen. */
  @Column({ type: 'integer', nullable: true })
  places!: number | null;

  /** Moves only together with the selections, by conditional updates. */
  @Column({ type: 'integer', default: 0 })
  taken!: number;

  @VersionColumn()
  version!: number;
}
