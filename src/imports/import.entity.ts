import { Column, Entity, Index, VersionColumn } from 'typeorm';
import { IdColumn, InstantColumn } from '../core/database/columns.js';
import { Holds, TableHolds } from '../core/database/privacy.js';
import { CountsFrom } from '../core/retention/counts-from.js';

/** A list that was sent in, between its reading and the day it is forgotten; what was stored from it stands with the delegates. */
@Entity('imports')
@TableHolds('personal', 'week')
@CountsFrom('createdAt')
@Index('imports_by_age', ['createdAt'])
export class Import {
  @IdColumn({ primary: true })
  id!: string;

  @Column({ type: 'varchar', length: 80 })
  eventSlug!: string;

  @Column({ type: 'varchar', length: 80 })
  unitSlug!: string;

  /** Empty for pasted rows. */
  @Column({ type: 'varchar', length: 200, default: '' })
  fileName!: string;

  /** What the file holds, as JSON, compressed and sealed. */
  @Column({ type: 'text' })
  @Holds('sensitive', 'week')
  sheetsSealed!: string;

  /** What a person has said of it: columns, font, corrected lines. JSON, sealed. */
  @Column({ type: 'text' })
  @Holds('sensitive', 'week')
  choicesSealed!: string;

  @InstantColumn()
  createdAt!: Date;

  /** Null until every line is stored. */
  @InstantColumn({ nullable: true })
  finishedAt!: Date | null;

  @VersionColumn()
  version!: number;
}
