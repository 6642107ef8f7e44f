import { Column, Entity, Index, JoinColumn, ManyToOne, VersionColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { IdColumn, InstantColumn } from '../core/database/columns.js';
import { TableHolds } from '../core/database/privacy.js';
import { CountsFrom } from '../core/retention/counts-from.js';
import type { DifficultyState, PostKind } from './difficulty-words.js';

/** Something that hinders a unit ("khó khăn, vướng mắc", section V of the plan of 2019). */
@Entity('difficulties')
@TableHolds('personal', 'five-years')
@CountsFrom('changedAt')
@Index('difficulties_of_unit', ['unitSlug'])
export class Difficulty {
  @IdColumn({ primary: true })
  id!: string;

  @Column({ type: 'varchar', length: 80 })
  unitSlug!: string;

  @Column({ type: 'varchar', length: 160 })
  title!: string;

  @Column({ type: 'varchar', length: 20 })
  state!: DifficultyState;

  @InstantColumn()
  createdAt!: Date;

  @InstantColumn()
  changedAt!: Date;

  @VersionColumn()
  version!: number;
}

/** What one side has written. */
@Entity('difficulty_posts')
@TableHolds('personal', 'five-years')
@Index('difficulty_posts_of_difficulty', ['difficultyId'])
export class DifficultyPost {
  @IdColumn({ primary: true })
  id!: string;

  @IdColumn()
  difficultyId!: string;

  @ManyToOne(() => Difficulty, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'difficultyId', foreignKeyConstraintName: 'difficulty_posts_difficulty' })
  difficulty!: Relation<Difficulty>;

  @Column({ type: 'varchar', length: 20 })
  kind!: PostKind;

  @Column({ type: 'text', default: '' })
  text!: string;

  @InstantColumn()
  at!: Date;

  @IdColumn({ nullable: true })
  personId!: string | null;
}
