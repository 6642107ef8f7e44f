import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { InstantColumn } from '../core/database/columns.js';
import { TableHolds } from '../core/database/privacy.js';
import { CountsFrom } from '../core/retention/counts-from.js';

/** Whom the committee writes to and calls at a unit. */
@Entity('unit_contacts')
@TableHolds('personal', 'account-and-year')
@CountsFrom('changedAt')
export class UnitContact {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  unitSlug!: string;

  @Column({ type: 'varchar', length: 120, default: '' })
  name!: string;

  @Column({ type: 'varchar', length: 40, default: '' })
  phone!: string;

  @Column({ type: 'varchar', length: 200, default: '' })
  email!: string;

  @InstantColumn()
  changedAt!: Date;

  @VersionColumn()
  version!: number;
}
