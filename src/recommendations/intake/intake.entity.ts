import { Column, Entity, Index, JoinColumn, ManyToOne, VersionColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn } from '../../core/database/columns.js';
import { Holds, TableHolds } from '../../core/database/privacy.js';
import { DocumentFile } from '../../core/files/document-file.js';
import { CountsFrom } from '../../core/retention/counts-from.js';

/** What a unit says of its own forum, and that it has handed in what the children there ask. */
@Entity('intakes')
@TableHolds('internal', 'forever')
@Index('intakes_of_unit', ['eventSlug', 'unitSlug'], { unique: true })
export class Intake {
  @IdColumn({ primary: true })
  id!: string;

  /** The province's forum. */
  @Column({ type: 'varchar', length: 80 })
  eventSlug!: string;

  @Column({ type: 'varchar', length: 80 })
  unitSlug!: string;

  /** When the unit's own forum took place, and how many children were there. */
  @DayColumn({ nullable: true })
  heldOn!: string | null;

  @Column({ type: 'integer', nullable: true })
  children!: number | null;

  /** Number and symbol of the signed document. */
  @Column({ type: 'varchar', length: 60, default: '' })
  documentNumber!: string;

  /** Why there is nothing to hand in. */
  @Column({ type: 'varchar', length: 500, default: '' })
  noneReason!: string;

  /** The first time, also for what follows later. */
  @InstantColumn({ nullable: true })
  handedAt!: Date | null;

  @IdColumn({ nullable: true })
  personId!: string | null;

  @VersionColumn()
  version!: number;
}

const whileOpen = (table: string) =>
  `EXISTS (SELECT 1 FROM "concerns" WHERE "concerns"."id" = "${table}"."concernId" AND "concerns"."closedAt" IS NULL)`;

/** A signed document that a unit has handed in with what it asks, encrypted in the data folder under this id. */
@Entity('intake_files')
@TableHolds('personal', 'five-years')
@CountsFrom('addedAt', { spares: whileOpen('intake_files') })
@Index('intake_files_of_intake', ['intakeId'])
export class IntakeFile extends DocumentFile {
  @IdColumn()
  intakeId!: string;

  @ManyToOne(() => Intake, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'intakeId', foreignKeyConstraintName: 'intake_files_intake' })
  intake!: Relation<Intake>;

  /** For the safeguarding lead alone: the document holds the words of this concern. */
  @IdColumn({ nullable: true })
  concernId!: string | null;

  @InstantColumn()
  addedAt!: Date;
}

/** A list of recommendations that was sent in, between its reading and the day it is forgotten. */
@Entity('recommendation_imports')
@TableHolds('personal', 'week')
@CountsFrom('createdAt', { spares: whileOpen('recommendation_imports') })
@Index('recommendation_imports_of_unit', ['eventSlug', 'unitSlug'])
export class RecommendationImport {
  @IdColumn({ primary: true })
  id!: string;

  @Column({ type: 'varchar', length: 80 })
  eventSlug!: string;

  @Column({ type: 'varchar', length: 80 })
  unitSlug!: string;

  /** Empty for pasted rows. */
  @Column({ type: 'varchar', length: 200, default: '' })
  fileName!: string;

  /** Its sheets as JSON, compressed and sealed. */
  @Column({ type: 'text' })
  @Holds('sensitive', 'week')
  sheetsSealed!: string;

  /** What a person has said of it: columns, font, corrected lines. JSON, sealed. */
  @Column({ type: 'text' })
  @Holds('sensitive', 'week')
  choicesSealed!: string;

  /** For the safeguarding lead alone: the list holds the words of this concern. */
  @IdColumn({ nullable: true })
  concernId!: string | null;

  @InstantColumn()
  createdAt!: Date;

  @InstantColumn({ nullable: true })
  finishedAt!: Date | null;

  @VersionColumn()
  version!: number;
}
