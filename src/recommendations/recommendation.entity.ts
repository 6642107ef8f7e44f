import { Column, Entity, Index, VersionColumn } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn } from '../core/database/columns.js';
import { Holds, TableHolds } from '../core/database/privacy.js';
import type { Outcome, Stage } from './answering-words.js';
import type { Backing, MatterLevel, ReadingState } from './recommendation-words.js';

/** What children ask for at one forum, in their words. */
@Entity('recommendations')
@TableHolds('internal', 'forever')
@Index('recommendations_of_unit', ['eventSlug', 'unitSlug'])
@Index('recommendations_by_state', ['eventSlug', 'state'])
@Index('recommendations_by_number', ['eventSlug', 'number'], { unique: true })
/** Counts read nothing but it. */
@Index('recommendations_by_stage', [
  ...['eventSlug', 'state', 'stage', 'mergedIntoId', 'extendedUntil', 'countsFrom'],
])
@Index('recommendations_of_root', ['rootId'])
@Index('recommendations_of_lead', ['leadSlug'])
@Index('recommendations_published', ['publishedAt'])
export class Recommendation {
  @IdColumn({ primary: true })
  id!: string;

  /** The province's forum to which it was brought. */
  @Column({ type: 'varchar', length: 80 })
  eventSlug!: string;

  /** The district from which it comes; for what a discussion group of the forum itself asks, the unit that chairs the forum. */
  @Column({ type: 'varchar', length: 80 })
  unitSlug!: string;

  /** Which group of children: in class, in a club, of the forum. */
  @Column({ type: 'varchar', length: 80, default: '' })
  groupName!: string;

  /** As it came: JSON of title and text, sealed; for its own unit until it is handed in, and for readers. */
  @Column({ type: 'text' })
  @Holds('sensitive', 'event-and-two-years')
  originalSealed!: string;

  /** A keyed hash that is equal where two texts say the same. */
  @Column({ type: 'varchar', length: 64 })
  @Holds('sensitive', 'event-and-two-years')
  likenessMark!: string;

  /** Title and text as everybody may read them, masked by a reader; empty until then. */
  @Column({ type: 'varchar', length: 160, default: '' })
  title!: string;

  @Column({ type: 'text', default: '' })
  text!: string;

  @Column({ type: 'varchar', length: 80, nullable: true })
  topicSlug!: string | null;

  @Column({ type: 'varchar', length: 20 })
  level!: MatterLevel;

  /** How many children or votes stand behind it. */
  @Column({ type: 'integer' })
  backers!: number;

  @Column({ type: 'varchar', length: 20 })
  backing!: Backing;

  @Column({ type: 'varchar', length: 20 })
  state!: ReadingState;

  /** Within its forum, from 1; null until a reader has taken it. */
  @Column({ type: 'integer', nullable: true })
  number!: number | null;

  /** Why a reader gave it back. */
  @Column({ type: 'varchar', length: 500, default: '' })
  reason!: string;

  /** The list from which it was stored. */
  @IdColumn({ nullable: true })
  importId!: string | null;

  @InstantColumn()
  createdAt!: Date;

  @InstantColumn()
  changedAt!: Date;

  @InstantColumn({ nullable: true })
  handedAt!: Date | null;

  @InstantColumn({ nullable: true })
  readAt!: Date | null;

  @IdColumn({ nullable: true })
  readById!: string | null;

  /** Of what a reader has taken: the one into which it was merged. */
  @IdColumn({ nullable: true })
  mergedIntoId!: string | null;

  /** The one at the end of all merging, which is answered for it; its own id where nothing was merged. */
  @IdColumn({ nullable: true })
  rootId!: string | null;

  @Column({ type: 'varchar', length: 20, default: 'open' })
  stage!: Stage;

  /** The unit that answers. */
  @Column({ type: 'varchar', length: 80, nullable: true })
  leadSlug!: string | null;

  /** From which day on the working days for an answer count. */
  @DayColumn({ nullable: true })
  countsFrom!: string | null;

  /** More time than they give, for a reason among the steps. */
  @DayColumn({ nullable: true })
  extendedUntil!: string | null;

  /** Grows each time it is opened again; each round has an answer of its own. */
  @Column({ type: 'integer', default: 1 })
  round!: number;

  /** As it is published. */
  @Column({ type: 'varchar', length: 20, nullable: true })
  outcome!: Outcome | null;

  /** When its first answer was published. */
  @InstantColumn({ nullable: true })
  publishedAt!: Date | null;

  @VersionColumn()
  version!: number;
}
