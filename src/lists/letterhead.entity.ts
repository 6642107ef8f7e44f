import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { InstantColumn } from '../core/database/columns.js';
import { TableHolds } from '../core/database/privacy.js';

/** What a unit's documents for an event say of the unit itself and of who signs. */
@Entity('letterheads')
@TableHolds('personal', 'event-and-two-years')
export class Letterhead {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  eventSlug!: string;

  @PrimaryColumn({ type: 'varchar', length: 80 })
  unitSlug!: string;

  /** The body above the issuer; empty for people's committees, which name none. */
  @Column({ type: 'varchar', length: 200, default: '' })
  superior!: string;

  @Column({ type: 'varchar', length: 200 })
  issuer!: string;

  @Column({ type: 'varchar', length: 80 })
  place!: string;

  /** Behind the number: `DS-UBND`. */
  @Column({ type: 'varchar', length: 40 })
  symbol!: string;

  /** Of the signature block, one line each: TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH. */
  @Column({ type: 'varchar', length: 300 })
  authority!: string;

  @Column({ type: 'varchar', length: 120, default: '' })
  signatory!: string;

  /** Who gets the document, one line each. */
  @Column({ type: 'varchar', length: 600, default: '' })
  recipients!: string;

  @InstantColumn()
  updatedAt!: Date;

  @VersionColumn()
  version!: number;
}
