import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn } from '../core/database/columns.js';
import { TableHolds } from '../core/database/privacy.js';
import { DocumentFile } from '../core/files/document-file.js';
import { CountsFrom } from '../core/retention/counts-from.js';
import type { PaperState } from './duty-words.js';

/** What the committee has set for one obligation of the plan. */
@Entity('obligation_settings')
@TableHolds('internal', 'forever')
export class ObligationSetting {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  obligationSlug!: string;

  /** Whether it is followed; null: as its kind and its addressees suggest. */
  @Column({ type: 'boolean', nullable: true })
  isFollowed!: boolean | null;

  /** The last day, where the plan names none or the committee another one. */
  @DayColumn({ nullable: true })
  lastDay!: string | null;

  /** Whether a day that can be read otherwise binds; null: not decided. */
  @Column({ type: 'boolean', nullable: true })
  isBinding!: boolean | null;

  /** Days before the last day on which reminders are drafted, such as `7,3,1,-1`. */
  @Column({ type: 'varchar', length: 60, default: '' })
  ladder!: string;

  @VersionColumn()
  version!: number;
}

/** A paper that a unit has handed in for an obligation. */
@Entity('handed_papers')
@TableHolds('personal', 'five-years')
@CountsFrom('handedAt')
@Index('handed_papers_of_duty', ['obligationSlug', 'unitSlug'])
export class HandedPaper {
  @IdColumn({ primary: true })
  id!: string;

  @Column({ type: 'varchar', length: 80 })
  obligationSlug!: string;

  @Column({ type: 'varchar', length: 80 })
  unitSlug!: string;

  /** Number and symbol, such as `45/KH-UBND`. */
  @Column({ type: 'varchar', length: 60 })
  number!: string;

  @DayColumn()
  signedOn!: string;

  @Column({ type: 'varchar', length: 500, default: '' })
  note!: string;

  @Column({ type: 'varchar', length: 20 })
  state!: PaperState;

  /** By the machine's time, since its retention counts from then. */
  @InstantColumn()
  handedAt!: Date;

  /** By the business clock: it decides whether the paper was late. */
  @DayColumn()
  handedOn!: string;

  @IdColumn({ nullable: true })
  personId!: string | null;

  /** Why it was returned. */
  @Column({ type: 'varchar', length: 500, default: '' })
  reason!: string;

  @InstantColumn({ nullable: true })
  decidedAt!: Date | null;

  @IdColumn({ nullable: true })
  decidedById!: string | null;

  @VersionColumn()
  version!: number;
}

/** A file of a handed paper, encrypted in the data folder under this id. */
@Entity('paper_files')
@TableHolds('personal', 'five-years')
@Index('paper_files_of_paper', ['paperId'])
export class PaperFile extends DocumentFile {
  @IdColumn()
  paperId!: string;

  @ManyToOne(() => HandedPaper, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'paperId', foreignKeyConstraintName: 'paper_files_paper' })
  paper!: Relation<HandedPaper>;
}

/** More time for one unit, for a reason; the latest counts. */
@Entity('extensions')
@TableHolds('personal', 'five-years')
@CountsFrom('at')
@Index('extensions_of_duty', ['obligationSlug', 'unitSlug'])
export class Extension {
  @IdColumn({ primary: true })
  id!: string;

  @Column({ type: 'varchar', length: 80 })
  obligationSlug!: string;

  @Column({ type: 'varchar', length: 80 })
  unitSlug!: string;

  @DayColumn()
  until!: string;

  @Column({ type: 'varchar', length: 500 })
  reason!: string;

  @InstantColumn()
  at!: Date;

  @IdColumn({ nullable: true })
  personId!: string | null;
}
