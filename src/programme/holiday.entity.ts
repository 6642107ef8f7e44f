import { Column, Entity } from 'typeorm';
import { DayColumn } from '../core/database/columns.js';
import { TableHolds } from '../core/database/privacy.js';

/** A day on which no office works, beside Saturdays and Sundays; also days that were swapped with a weekend. */
@Entity('holidays')
@TableHolds('public', 'forever')
export class Holiday {
  @DayColumn({ primary: true })
  day!: string;

  @Column({ type: 'varchar', length: 120 })
  name!: string;
}
