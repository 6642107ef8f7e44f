import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { TableHolds } from '../core/database/privacy.js';

/** What children ask about, and the agencies that usually answer. */
@Entity('topics')
@TableHolds('public', 'forever')
export class Topic {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  slug!: string;

  @Column({ type: 'varchar', length: 80 })
  programmeSlug!: string;

  @Column({ type: 'varchar', length: 120 })
  name!: string;

  /** Slugs. */
  @Column({ type: 'simple-json' })
  units!: string[];

  @Column({ type: 'integer' })
  position!: number;

  @VersionColumn()
  version!: number;
}
