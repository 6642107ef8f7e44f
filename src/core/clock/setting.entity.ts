import { Column, Entity, PrimaryColumn } from 'typeorm';
import { TableHolds } from '../database/privacy.js';

/** A fact about this installation, such as the demonstration's clock. */
@Entity('settings')
@TableHolds('internal', 'forever')
export class Setting {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  name!: string;

  @Column({ type: 'varchar', length: 400 })
  value!: string;
}
