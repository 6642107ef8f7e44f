import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { DayColumn } from '../core/database/columns.js';
import { TableHolds } from '../core/database/privacy.js';

/** One year's month for children: theme, slogans, period, and whom to ask. */
@Entity('programmes')
@TableHolds('public', 'forever')
export class Programme {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  slug!: string;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  @Column({ type: 'varchar', length: 300 })
  theme!: string;

  @Column({ type: 'simple-json' })
  slogans!: string[];

  @DayColumn()
  startsOn!: string;

  @DayColumn()
  endsOn!: string;

  @Column({ type: 'varchar', length: 80 })
  place!: string;

  @Column({ type: 'varchar', length: 60 })
  documentNumber!: string;

  @DayColumn()
  documentDate!: string;

  @Column({ type: 'varchar', length: 300 })
  documentTitle!: string;

  /** Slug of the unit that issued the plan. */
  @Column({ type: 'varchar', length: 80 })
  documentIssuer!: string;

  /** Name of the office that runs the month, for the header of every page. */
  @Column({ type: 'varchar', length: 200, default: '' })
  office!: string;

  /** The committee's contact for everyone: body, officer on duty, telephone. */
  @Column({ type: 'varchar', length: 200, default: '' })
  contactBody!: string;

  @Column({ type: 'varchar', length: 120, default: '' })
  contactOfficer!: string;

  @Column({ type: 'varchar', length: 40, default: '' })
  contactPhone!: string;

  /** What the plan gave when it was last loaded: only values that nobody has edited follow a new plan. */
  @Column({ type: 'simple-json' })
  planned!: Record<string, unknown>;

  @VersionColumn()
  version!: number;
}
