import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DayColumn, InstantColumn } from '../database/columns.js';
import { TableHolds } from '../database/privacy.js';
import { CountsFrom } from './counts-from.js';
import type { Term } from './periods.js';

/** How many rows of a table one night has erased by one retention; counted in the transactions that erased them. */
@Entity('erasures')
@TableHolds('internal', 'five-years')
@CountsFrom('at')
export class Erasure {
  /** The machine's day in Vietnam on which the night ended. */
  @DayColumn({ primary: true })
  night!: string;

  @PrimaryColumn({ type: 'varchar', length: 30 })
  term!: Term;

  @PrimaryColumn({ type: 'varchar', length: 60 })
  tableName!: string;

  @Column({ type: 'integer' })
  count!: number;

  /** Of these, how many no activity tells of yet. */
  @Column({ type: 'integer' })
  untold!: number;

  @InstantColumn()
  at!: Date;
}
