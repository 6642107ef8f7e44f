import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn } from '../database/columns.js';
import { Holds, TableHolds } from '../database/privacy.js';
import { CountsFrom } from '../retention/counts-from.js';

/** What a form that was sent has led to, kept so that sending it again leads to the same. */
@Entity('submissions')
@TableHolds('personal', 'week')
@CountsFrom('at')
export class Submission {
  /** Hash of the person, the route, the form's key and all that was typed. */
  @Column({ type: 'varchar', length: 64, primary: true })
  id!: string;

  @IdColumn({ nullable: true })
  personId!: string | null;

  /** JSON of an `Outcome`, sealed: an address may hold what opens it. */
  @Column({ type: 'text' })
  @Holds('sensitive', 'week')
  outcome!: string;

  @InstantColumn()
  at!: Date;
}
