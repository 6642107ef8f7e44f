import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn } from '../../core/database/columns.js';
import { TableHolds } from '../../core/database/privacy.js';
import { DocumentFile } from '../../core/files/document-file.js';
import { CountsFrom } from '../../core/retention/counts-from.js';
import type { AnswerState, CommitmentState, Outcome } from '../answering-words.js';
import { Recommendation } from '../recommendation.entity.js';

/** What the lead unit writes, for the dialogue and for children to read; one for each round. */
@Entity('answers')
@TableHolds('internal', 'forever')
@Index('answers_of_round', ['recommendationId', 'round'], { unique: true })
export class Answer {
  @IdColumn({ primary: true })
  id!: string;

  @IdColumn()
  recommendationId!: string;

  @ManyToOne(() => Recommendation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'recommendationId', foreignKeyConstraintName: 'answers_recommendation' })
  recommendation!: Relation<Recommendation>;

  @Column({ type: 'integer' })
  round!: number;

  /** Who answered, also after it was passed on. */
  @Column({ type: 'varchar', length: 80 })
  unitSlug!: string;

  @Column({ type: 'varchar', length: 20, default: 'draft' })
  state!: AnswerState;

  @Column({ type: 'text', default: '' })
  text!: string;

  /** The same, as a child of eleven reads it. */
  @Column({ type: 'text', default: '' })
  childText!: string;

  @Column({ type: 'varchar', length: 20, nullable: true })
  outcome!: Outcome | null;

  /** Of what cannot be done yet: the cause, and what is proposed instead. */
  @Column({ type: 'varchar', length: 1000, default: '' })
  cause!: string;

  /** Why the committee returned it. */
  @Column({ type: 'varchar', length: 500, default: '' })
  reason!: string;

  @InstantColumn({ nullable: true })
  submittedAt!: Date | null;

  @IdColumn({ nullable: true })
  submittedById!: string | null;

  @InstantColumn({ nullable: true })
  decidedAt!: Date | null;

  @IdColumn({ nullable: true })
  decidedById!: string | null;

  @InstantColumn({ nullable: true })
  publishedAt!: Date | null;

  @VersionColumn()
  version!: number;
}

/** A paper that goes with an answer, encrypted in the data folder under this id; for the units and the committee. */
@Entity('answer_files')
@TableHolds('personal', 'five-years')
@CountsFrom('addedAt')
@Index('answer_files_of_answer', ['answerId'])
export class AnswerFile extends DocumentFile {
  @IdColumn()
  answerId!: string;

  @ManyToOne(() => Answer, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'answerId', foreignKeyConstraintName: 'answer_files_answer' })
  answer!: Relation<Answer>;

  @InstantColumn()
  addedAt!: Date;
}

/** What was really said on the day, as the recorder heard it. */
@Entity('spoken_answers')
@TableHolds('internal', 'forever')
export class SpokenAnswer {
  @IdColumn({ primary: true })
  recommendationId!: string;

  @ManyToOne(() => Recommendation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'recommendationId', foreignKeyConstraintName: 'spoken_answers_recommendation' })
  recommendation!: Relation<Recommendation>;

  /** The office for which somebody spoke: a title rather than a person's name. */
  @Column({ type: 'varchar', length: 160, default: '' })
  speaker!: string;

  @Column({ type: 'text' })
  text!: string;

  @InstantColumn()
  at!: Date;

  @InstantColumn({ nullable: true })
  publishedAt!: Date | null;

  @VersionColumn()
  version!: number;
}

/** What was promised to the children, by whom and until when. */
@Entity('commitments')
@TableHolds('internal', 'forever')
@Index('commitments_of_recommendation', ['recommendationId'])
@Index('commitments_of_owner', ['ownerSlug'])
export class Commitment {
  @IdColumn({ primary: true })
  id!: string;

  @IdColumn()
  recommendationId!: string;

  @ManyToOne(() => Recommendation, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'recommendationId', foreignKeyConstraintName: 'commitments_recommendation' })
  recommendation!: Relation<Recommendation>;

  @Column({ type: 'varchar', length: 80 })
  ownerSlug!: string;

  @Column({ type: 'varchar', length: 1000 })
  text!: string;

  @DayColumn()
  dueOn!: string;

  @DayColumn({ nullable: true })
  extendedUntil!: string | null;

  @Column({ type: 'varchar', length: 20, default: 'recorded' })
  state!: CommitmentState;

  /** How the owner would rather word it, or why not at all. */
  @Column({ type: 'varchar', length: 500, default: '' })
  objection!: string;

  /** When the owner says that it is done; it is public with a progress entry. */
  @DayColumn({ nullable: true })
  doneOn!: string | null;

  @InstantColumn({ nullable: true })
  publishedAt!: Date | null;

  @InstantColumn()
  createdAt!: Date;

  @VersionColumn()
  version!: number;
}

/** What the committee sets for answers at one forum. */
@Entity('answering_settings')
@TableHolds('internal', 'forever')
export class AnsweringSetting {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  eventSlug!: string;

  @Column({ type: 'integer' })
  answerDays!: number;

  /** Until when units prepare what their leaders will say. */
  @DayColumn({ nullable: true })
  draftsUntil!: string | null;

  @VersionColumn()
  version!: number;
}
